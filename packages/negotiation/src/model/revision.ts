// Revisions: the whole text frozen as Rev.1, Rev.2 …. The frozen text is the state after the act that froze it, so nothing is
// copied; what is kept is how the paragraphs were called before and are called from then on.
import type { ParagraphId } from './paragraph.ts';

/** One line of a concordance, with whole paths such as "8 (j) (i)"; `is` is null for a paragraph that has gone since the last revision. */
export interface ConcordanceLine {
  readonly paragraph: ParagraphId;
  readonly was: string;
  readonly is: string | null;
}

export interface Revision {
  /** 1 for Rev.1. */
  readonly number: number;
  /** The act that froze it. */
  readonly act: number;
  readonly at: string;
  readonly reason: string;
  /** `hashOfText` of the frozen text. */
  readonly hash: string;
  readonly concordance: readonly ConcordanceLine[];
}
