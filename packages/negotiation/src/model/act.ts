// What is recorded. An act says all that is needed to fold it without looking anything up; it is never edited.
// Acts that touch text carry the making of the new leaves (`leaves`) and the leaves they retire (`retired`).
import type { ACTS } from '../moves/table.ts';
import type { LeafId } from './paragraph.ts';
import type { Reads } from './reads.ts';
import type { RichText } from './rich-text.ts';
import type { PersonId, SeatId } from './seat.ts';

/** A stretch of an older leaf, by offsets at the instant of the act, or words brought by the act itself. */
export type Piece =
  | { readonly leaf: LeafId; readonly start: number; readonly end: number }
  | { readonly text: RichText };

/** How a new leaf is made: the pieces in order. A leaf's id is never used again. */
export interface LeafMaking {
  readonly id: LeafId;
  readonly pieces: readonly Piece[];
}

/** The new leaves and the retired ones of a structural act: the piece map old → new. */
export interface Relaying {
  readonly leaves: readonly LeafMaking[];
  readonly retired: readonly LeafId[];
}

/** Whose words an insertion is made of: consecutive stretches, lengths in UTF-16 code units. */
export interface Authorship {
  readonly seat: SeatId;
  readonly person: PersonId;
  readonly length: number;
}

/** Letters that an edit takes out and puts back, by their offsets among the words removed and among those inserted. */
export interface KeptLetters {
  readonly was: number;
  readonly is: number;
  readonly length: number;
}

export type Act = Reads<(typeof ACTS)[number]['schema']>;
export type ActKind = Act['kind'];
export type ActOf<K extends ActKind> = Extract<Act, { readonly kind: K }>;
export type LeafEdited = ActOf<'leaf-edited'>;
export type BracketOpened = ActOf<'bracket-opened'>;

/** An act in its place in the record. `hash` covers everything else, `prev` included. */
export interface RecordedAct {
  readonly n: number;
  /** Of which version the act is; absent in acts of the first (`record/lift-act.ts`). */
  readonly version?: number;
  /** ISO 8601 in UTC, by the server's clock. */
  readonly at: string;
  readonly seat: SeatId;
  readonly person: PersonId;
  /** The command that caused it; null for acts the server records itself (`leaf-edited`, `leaves-renewed`, `words-offered-back`). */
  readonly command: string | null;
  readonly act: Act;
  readonly prev: string;
  readonly hash: string;
}
