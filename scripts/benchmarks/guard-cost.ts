// What the guard costs a keystroke, without sockets or disk: the time to judge and apply an update in a negotiation of
// 800 paragraphs, beside the time that Yjs alone takes to apply the same update to the same document.
import { performance } from 'node:perf_hooks';
import * as Y from 'yjs';
import { openLiveText, typingTogether, VERSIONS_DUE } from './live-text.ts';
import { Samples, type Summary } from './samples.ts';

/** Times in microseconds. */
export interface GuardCost {
  readonly keystrokes: number;
  /** Judge, apply, note authors and versions: all that happens between the socket and the journal. */
  readonly receive: Summary;
  /** `Y.applyUpdate` alone. */
  readonly apply: Summary;
  /** The difference of the means: what everything but Yjs costs. */
  readonly guardMeanUs: number;
}

const PARAGRAPHS = 800;
const BURST = 40;
/** Keystrokes before it counts, so that the code is compiled. */
const WARM_UP = 20_000;

/** Types so many keystrokes, insertions in the middle of words and deletions in turn. */
export function measureGuard(keystrokes: number): GuardCost {
  let id = 0;
  const clock = { ms: 0 };
  const { live, typists } = openLiveText('guard', PARAGRAPHS, 1, {
    now: () => '2026-01-01T00:00:00.000Z',
    nowMs: () => clock.ms,
    newId: (prefix) => `${prefix}-${++id}`,
    newClientId: () => ++id,
  });
  const plain = new Y.Doc();
  Y.applyUpdate(plain, Y.encodeStateAsUpdate(live.doc));
  const [receive, apply] = [new Samples(), new Samples()];
  let typed = 0;
  for (const event of typingTogether(typists, BURST, clock)) {
    if (event === 'versions') {
      for (const change of live.recordVersions(VERSIONS_DUE)) Y.applyUpdate(plain, change.bytes);
      continue;
    }
    const begin = performance.now();
    const received = live.receive(event.author, event.update);
    const judged = performance.now();
    Y.applyUpdate(plain, event.update);
    const applied = performance.now();
    if (!received.ok) throw new Error(`An honest keystroke was refused: ${received.refusal.why}`);
    typed += 1;
    if (typed <= WARM_UP) continue;
    receive.add((judged - begin) * 1_000);
    apply.add((applied - judged) * 1_000);
    if (receive.count >= keystrokes) break;
  }
  const [received, applied] = [receive.summary(), apply.summary()];
  return {
    keystrokes: received.count,
    receive: received,
    apply: applied,
    guardMeanUs: received.mean - applied.mean,
  };
}
