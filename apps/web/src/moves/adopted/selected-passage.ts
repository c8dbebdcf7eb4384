// The words that somebody has selected in the adopted text, as a correction begins with them.
import type { ParagraphId } from '@adref/negotiation';

export interface Passage {
  readonly paragraph: ParagraphId;
  readonly words: string;
}

/** What carries the id of a paragraph on the page of the adopted text. */
export const PARAGRAPH_ATTRIBUTE = 'data-corrected';

/** The selected words, where they lie within one paragraph; null for anything else. */
export function selectedPassage(selection: Selection | null): Passage | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const node = range.commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest(`[${PARAGRAPH_ATTRIBUTE}]`)?.getAttribute(PARAGRAPH_ATTRIBUTE);
  const words = range.toString().trim();
  return paragraph == null || words === '' ? null : { paragraph, words };
}
