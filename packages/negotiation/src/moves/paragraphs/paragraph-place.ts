// Where a paragraph comes to stand, and which one it was cut from, as the acts on whole paragraphs fold.

import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Paragraph, ParagraphId } from '../../model/paragraph.ts';
import { indexOfParagraph } from '../../words/with-paragraph.ts';

/** What was cut from one paragraph is beside another now: the part of it, or the whole, that ends there. */
export function cutFromInstead(
  paragraphs: readonly Paragraph[],
  was: ParagraphId,
  is: ParagraphId,
): readonly Paragraph[] {
  return paragraphs.map((each) => (each.cutFrom === was ? { ...each, cutFrom: is } : each));
}

export function indexBehind(state: NegotiationState, after: ParagraphId | null): number {
  return after === null ? 0 : indexOfParagraph(state, after) + 1;
}
