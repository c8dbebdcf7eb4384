// Replays all rows of a room and checks at each what a running room would have had: nothing left waiting, every version the
// words of that moment, every act sealed. Names the first row at which that is not so. For whoever verifies a store.
import { findLeaf, isSameText, type RecordedAct, verifyRecord } from '@adref/negotiation';
import type * as Y from 'yjs';
import { wordsOf } from '../document/leaf-text.ts';
import { leafText, leavesOf } from '../document/shared-document.ts';
import type { Surroundings } from '../document/surroundings.ts';
import type { Change } from '../live/change.ts';
import type { LiveNegotiation } from '../live/live-negotiation.ts';
import { restore, type Snapshot, type Watch } from '../live/restore.ts';
import { isStateOf } from '../packed/kept-state.ts';
import { type LivePrivateRoom, restorePrivateRoom } from '../private/live-private-room.ts';
import { differenceOf } from './difference.ts';
import { privateDifference, privateTestimonyOf } from './private-truth.ts';
import { recordGap } from './record-gap.ts';
import { testimonyOf } from './testimony.ts';
import { whyWithoutWords } from './why-without-words.ts';

/** The room; or the index of the first row that is wrong, and why, without a word of what is written. */
export type Replayed<Live> =
  | { readonly ok: true; readonly live: Live }
  | { readonly ok: false; readonly at: number; readonly why: string };

type Row = Pick<Change, 'kind' | 'seat' | 'person' | 'bytes' | 'meta'>;

/** All rows of a negotiation. */
export function replay(rows: readonly Row[], surroundings: Surroundings): Replayed<LiveNegotiation> {
  /** How many acts there were behind each row. */
  const acts: number[] = [];
  const watch: Watch = (doc, state, brought) => {
    mustBeWhole(doc);
    for (const act of brought) {
      if (act.kind !== 'leaf-edited' || state === null) continue;
      const [live, recorded] = [leafText(doc, act.leaf), findLeaf(state, act.leaf)];
      if (live !== undefined && recorded !== undefined && !isSameText(wordsOf(live), recorded.text))
        throw new Error(`invariant: leaf ${act.leaf} is recorded as it was not`);
    }
    acts.push(state?.acts ?? 0);
  };
  const replayed = attempt(
    () => restore(null, rows, surroundings, watch),
    () => acts.length,
  );
  if (!replayed.ok) return replayed;
  const { live } = replayed;
  const flaw = flawOf(live.record()) ?? {
    n: live.record().length - 1,
    why: recordGap(live, live.unrecorded()),
  };
  if (flaw.why === null) return replayed;
  live.close();
  return { ok: false, at: acts.findIndex((count) => count > flaw.n), why: flaw.why };
}

/** All rows of a private room. */
export function replayPrivateRoom(
  rows: readonly Row[],
  surroundings: Surroundings,
): Replayed<LivePrivateRoom> {
  let done = 0;
  const watch = (doc: Y.Doc) => {
    mustBeWhole(doc);
    done += 1;
  };
  return attempt(
    () => restorePrivateRoom(null, rows, surroundings, watch),
    () => done,
  );
}

/** Whether a checkpoint and the rows after it give what all rows give; null, or what does not. */
export function differenceFrom(
  whole: LiveNegotiation,
  checkpoint: Snapshot,
  rows: readonly Row[],
  surroundings: Surroundings,
): string | null {
  const built = attempt(
    () => restore(checkpoint, rows, surroundings),
    () => 0,
  );
  if (!built.ok) return built.why;
  const told = testimonyOf(whole, leavesOf(whole.doc).keys());
  const { live } = built;
  const difference = differenceOf(told, live) ?? recordGap(live, live.unrecorded());
  const isFolded = difference !== null || isStateOf(live.doc, live.state);
  live.close();
  return isFolded ? difference : 'the state in it is not what the record gives';
}

/** The same for a private room. */
export function privateDifferenceFrom(
  whole: LivePrivateRoom,
  checkpoint: Snapshot,
  rows: readonly Row[],
  surroundings: Surroundings,
): string | null {
  const built = attempt(
    () => restorePrivateRoom(checkpoint, rows, surroundings),
    () => 0,
  );
  if (!built.ok) return built.why;
  const difference = privateDifference(privateTestimonyOf(whole), built.live);
  built.live.close();
  return difference;
}

function attempt<Live>(run: () => Live, at: () => number): Replayed<Live> {
  try {
    return { ok: true, live: run() };
  } catch (error) {
    return { ok: false, at: at(), why: whyWithoutWords(error) };
  }
}

function mustBeWhole({ store }: Y.Doc): void {
  if (store.pendingStructs !== null || store.pendingDs !== null)
    throw new Error('invariant: it builds on something that is not there');
}

function flawOf(record: readonly RecordedAct[]): { readonly n: number; readonly why: string } | null {
  const verified = verifyRecord(record);
  return verified.ok ? null : { n: verified.n, why: `act ${verified.n} of the record: ${verified.why}` };
}
