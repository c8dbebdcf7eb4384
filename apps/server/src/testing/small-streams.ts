// A negotiation and a private room of a few rows and two checkpoints each, as they lie in a store, for tests of what reads one.
import {
  type Change,
  LiveNegotiation,
  leafText,
  leavesOf,
  notesOf,
  restorePrivateRoom,
  snapshotOf,
} from '@adref/text';
import * as Y from 'yjs';
import type { Checkpoint, StoredCheckpoint, StoredRow } from '../storage/journal.ts';
import { chainRows, EMPTY_CHAIN, hashOfCheckpoint } from '../storage/journal-chain.ts';
import { SURROUNDINGS } from '../system/surroundings.ts';

/** A stream with everything of it. */
export interface SmallStream {
  readonly name: string;
  readonly rows: readonly StoredRow[];
  /** Newest first. */
  readonly checkpoints: readonly StoredCheckpoint[];
}

const CHAIR = { seat: 'chair', person: 'p-1' };

/** A negotiation with two paragraphs, in which somebody types; some words are recorded, some are not yet. */
export function smallNegotiation(name = 'n-1'): SmallStream {
  const live = LiveNegotiation.empty(SURROUNDINGS);
  const rows: Change[] = [];
  const made: Checkpoint[] = [];
  const text = [{ text: 'takes note of the report' }];
  const drafts = [
    { kind: 'numbered', level: 1, text },
    { kind: 'numbered', level: 1, text },
  ] as const;
  const opening = {
    kind: 'open-negotiation',
    negotiation: name,
    title: 'Conclusions',
    symbol: '',
    situation: '',
    reportSymbol: '',
    year: 2026,
    chairMember: null,
    delegations: [{ seat: 'FRA', name: 'France', code: 'FRA', permanent: true }],
  } as const;
  rows.push(...live.submit(CHAIR, 'c-1', opening).changes);
  rows.push(
    ...live.submit(CHAIR, 'c-2', { kind: 'add-paragraphs', after: null, source: 'draft', drafts }).changes,
  );
  const page = new Y.Doc();
  const type = (words: string) => {
    Y.applyUpdate(page, Y.encodeStateAsUpdate(live.doc));
    const [leaf = ''] = leavesOf(page).keys();
    const before = Y.encodeStateVector(page);
    leafText(page, leaf)?.insert(3, words);
    const received = live.receive(CHAIR, Y.encodeStateAsUpdate(page, before));
    if (!received.ok) throw new Error(`refused: ${received.refusal.why}`);
    rows.push(...received.changes);
  };
  type('abc');
  made.push({ n: rows.length, ...snapshotOf(live) });
  rows.push(...live.recordVersions());
  type('de');
  made.push({ n: rows.length, ...snapshotOf(live) });
  type('f');
  live.close();
  return stored(name, rows, made);
}

/** A private room of that negotiation, with a note. */
export function smallPrivateRoom(name = 'n-1~own-FRA'): SmallStream {
  const live = restorePrivateRoom(null, [], SURROUNDINGS);
  const rows: Change[] = [];
  const made: Checkpoint[] = [];
  const page = new Y.Doc();
  const write = (words: string) => {
    const before = Y.encodeStateVector(page);
    const known = notesOf(page).get('p-1/a');
    if (known === undefined) notesOf(page).set('p-1/a', new Y.Text(words));
    else known.insert(0, words);
    const received = live.receive({ seat: 'FRA', person: 'p-2' }, Y.encodeStateAsUpdate(page, before));
    if (!received.ok) throw new Error(`refused: ${received.refusal.why}`);
    rows.push(...received.changes);
  };
  write('we could live with');
  made.push({ n: rows.length, ...live.snapshot() });
  write('perhaps ');
  made.push({ n: rows.length, ...live.snapshot() });
  write('no: ');
  live.close();
  return stored(name, rows, made);
}

function stored(name: string, rows: readonly Change[], made: readonly Checkpoint[]): SmallStream {
  const chained = chainRows(name, EMPTY_CHAIN, rows);
  const checkpoints = made.map((checkpoint) => ({
    ...checkpoint,
    hash: hashOfCheckpoint(name, checkpoint, chained[checkpoint.n - 1]?.hash ?? ''),
  }));
  return { name, rows: chained, checkpoints: checkpoints.toReversed() };
}
