// Comments for all: threads that hang on a paragraph, on a bracket, or on quoted words. They are part of the public record;
// what is said to fewer is not here but in a private room. A quote is followed through every act by offsets, never by
// likeness, so each machine folds it to the same place; when its words are gone it stays, with the words as they were.
import type { BracketId, LeafId, ParagraphId } from './paragraph.ts';
import type { PersonId, SeatId } from './seat.ts';

export type CommentId = string;

/** A thread is called by its first comment. */
export type ThreadId = CommentId;

/** A part of a leaf, by offsets. */
export interface Stretch {
  readonly leaf: LeafId;
  readonly start: number;
  readonly end: number;
}

/** Words of one leaf as their reader saw them. */
export interface Quote extends Stretch {
  readonly words: string;
}

/** What is spoken of: a paragraph, a bracket in it, or words of theirs. */
export interface CommentPlace {
  readonly paragraph: ParagraphId;
  readonly bracket: BracketId | null;
  readonly quote: Quote | null;
}

export interface Comment {
  readonly id: CommentId;
  readonly seat: SeatId;
  readonly person: PersonId;
  readonly at: string;
  readonly act: number;
  readonly words: string;
  /** Seats that are asked to look. */
  readonly mentions: readonly SeatId[];
  /** Taken back by its seat; the words stay in the record. */
  readonly isWithdrawn: boolean;
}

export interface Thread {
  readonly id: ThreadId;
  /** Where it hangs now, or hung when its paragraph was deleted. */
  readonly paragraph: ParagraphId;
  /** The bracket it began on, open or not. */
  readonly bracket: BracketId | null;
  /** `stretches` is where the words are now, in reading order; empty when none of them is left. */
  readonly quote: { readonly words: string; readonly stretches: readonly Stretch[] } | null;
  readonly isClosed: boolean;
  readonly comments: readonly Comment[];
}
