// What is remembered of a settlement so that it can be taken back: the bracket as it stood, and how to find its place again.

import type { Bracket, BracketId, LeafId, Paragraph, ParagraphId, WordingId } from './paragraph.ts';
import type { Citation } from './precedent.ts';
import type { SeatId } from './seat.ts';

/** A settlement that can still be taken back; it is forgotten once the words that it put into the text are changed. */
export interface Settlement {
  /** The act that settled, and the command that it came by. */
  readonly act: number;
  readonly command: string | null;
  readonly paragraph: ParagraphId;
  /** The bracket as it stood then. */
  readonly bracket: Bracket;
  readonly chosen: WordingId;
  /** Whose objections were lifted for it, on condition of a package. */
  readonly lifted: readonly SeatId[];
  /** What was cited in the paragraph then. */
  readonly citations: readonly Citation[];
  /** `hashOfSegments` of the wording settled on. */
  readonly hash: string;
  /** Where its words stand now; null for a bracket beside the words, and when the paragraph went with it. */
  readonly words: SettledWords | null;
  /** The paragraph that went with the settlement, and behind which it stood. */
  readonly gone: { readonly paragraph: Paragraph; readonly after: ParagraphId | null } | null;
  /** Behind which paragraph it stood before the settlement moved it; null inside when it was the first. */
  readonly movedFrom: { readonly after: ParagraphId | null } | null;
}

/** From one place to another of the same segment list. */
export interface SettledWords {
  readonly start: PlaceInLeaf;
  readonly end: PlaceInLeaf;
}

/** A place between two letters, in UTF-16 code units. */
export interface PlaceInLeaf {
  readonly leaf: LeafId;
  readonly offset: number;
}

/** Brackets that were settled together: they are taken back together. */
export interface SettledPackage {
  readonly name: string;
  readonly command: string | null;
  readonly brackets: readonly BracketId[];
}
