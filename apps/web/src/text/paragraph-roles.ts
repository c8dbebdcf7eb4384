// What a paragraph is to a screen reader, wherever the text stands: an item of one list, each with its level, and a heading by
// its words. Numbers, words and states stand in columns beside each other, so no list and heading elements can hold them.
import type { Paragraph } from '@adref/negotiation';

/** The list that holds all paragraphs. */
export const PARAGRAPHS_ROLE = { role: 'list', 'aria-label': 'Paragraphs' } as const;

type Shape = Pick<Paragraph, 'kind' | 'level'>;

/** Items are levels of the list below the paragraphs. */
export function paragraphRole({ kind, level }: Shape) {
  return { role: 'listitem', 'aria-level': kind === 'item' ? level + 1 : 1 } as const;
}

/** The title of the page is the heading above all in the text. */
export function wordsRole({ kind, level }: Shape) {
  return kind === 'heading' ? ({ role: 'heading', 'aria-level': level + 1 } as const) : {};
}
