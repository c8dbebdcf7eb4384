// The two kinds of live document, as whoever reads their rows needs them: built from a checkpoint and rows, replayed from the first
// row, compared with another reading, and told apart from what an open one says of itself. The host, the thread that compares and the
// tools share this one list.
import {
  differenceFrom,
  type LiveNegotiation,
  type LivePrivateRoom,
  type PrivateTestimony,
  privateDifferenceFrom,
  type Rebuilt,
  type Replayed,
  rebuild,
  rebuildPrivateRoom,
  recordGap,
  replay,
  replayPrivateRoom,
  restore,
  restorePrivateRoom,
  type Snapshot,
  type Surroundings,
  type Testimony,
} from '@adref/text';
import type { StoredRow } from '../../storage/journal.ts';
import type { Stream } from '../../storage/stream.ts';

type Rows = readonly StoredRow[];

/** How one kind of document is read from its rows. */
export interface DocumentKind<Live extends { close(): void }, Told> {
  /** Builds it from a checkpoint and the rows after it; throws when they do not give it. */
  restore(snapshot: Snapshot | null, rows: Rows): Live;
  /** Why one that was built cannot be trusted, without words of it; null when it can. */
  gap(live: Live): string | null;
  /** Builds it from its first row and checks it at each; names the first row that is wrong. */
  replay(rows: Rows): Replayed<Live>;
  /** What a checkpoint and the rows after it give otherwise than the document; null when nothing. */
  differs(live: Live, checkpoint: Snapshot, tail: Rows): string | null;
  /** The next checkpoint, if it is as an open document said; else what differs. */
  rebuild(base: Snapshot | null, rows: Rows, told: Told): Rebuilt;
  /** How many acts its record has, or how much was said in it. */
  acts(live: Live): number;
}

/** A negotiation is built of acts and words, and its record has no gap. */
export function negotiationKind(surroundings: Surroundings): DocumentKind<LiveNegotiation, Testimony> {
  return {
    restore: (snapshot, rows) => restore(snapshot, rows, surroundings),
    gap: (live) => (live.state === null ? 'no act opens it' : recordGap(live, live.unrecorded())),
    replay: (rows) => replay(rows, surroundings),
    differs: (live, checkpoint, tail) => differenceFrom(live, checkpoint, tail, surroundings),
    rebuild: (base, rows, told) => rebuild(base, rows, told, surroundings),
    acts: (live) => live.record().length,
  };
}

/** A private room is built of notes, drafts and talk. */
export function privateRoomKind(surroundings: Surroundings): DocumentKind<LivePrivateRoom, PrivateTestimony> {
  return {
    restore: (snapshot, rows) => restorePrivateRoom(snapshot, rows, surroundings),
    gap: () => null,
    replay: (rows) => replayPrivateRoom(rows, surroundings),
    differs: (live, checkpoint, tail) => privateDifferenceFrom(live, checkpoint, tail, surroundings),
    rebuild: (base, rows, told) => rebuildPrivateRoom(base, rows, told, surroundings),
    acts: (live) => live.talk().length,
  };
}

/** Asks the question of the kind that a stream holds; a stream of people holds no document, and has no rows here. */
export function withKindOf<Answer>(
  stream: Stream,
  surroundings: Surroundings,
  ask: <Live extends { close(): void }, Told>(kind: DocumentKind<Live, Told>) => Answer,
): Answer {
  return stream.kind === 'private-room'
    ? ask(privateRoomKind(surroundings))
    : ask(negotiationKind(surroundings));
}
