// What somebody is about to comment on: a paragraph, a bracket, or words held to their letters while others type.
import type { BracketId, ParagraphId, Quote } from '@adref/negotiation';

export interface HeldQuote {
  readonly words: string;
  /** The words where they are now; null when their leaf is not in the text any more. */
  now(): Quote | null;
}

export interface Composing {
  readonly paragraph: ParagraphId;
  readonly bracket: BracketId | null;
  readonly quote: HeldQuote | null;
}
