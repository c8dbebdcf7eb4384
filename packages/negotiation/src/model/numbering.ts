// The numbers that paragraphs keep during a reading.
import type { ParagraphId, ParagraphKind } from './paragraph.ts';

/** The number of one paragraph; `order` counts the later ones behind the same number from 1, those before it from -1. */
export interface FixedNumber {
  readonly paragraph: ParagraphId;
  readonly kind: ParagraphKind;
  readonly level: number;
  /** The paragraph that its letters are counted under, or the heading of its annex; empty for main paragraphs. */
  readonly scope: ParagraphId;
  readonly base: string;
  readonly order: number;
}

/** All numbers given since the last revision, those of paragraphs that have gone included. */
export type Numbering = readonly FixedNumber[];
