// Words that were taken out of the text and brought back: by undo, by cut and paste, typed again. They are letters of their own,
// which no trail leads to; but they came after whatever hangs on them was said, and so cannot be other words that were there before.
import type { Quote } from '../../model/comment.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Leaf, Paragraph, ParagraphId } from '../../model/paragraph.ts';
import { plainText } from '../../words/rich-text.ts';
import { leavesIn } from '../../words/segment-tree.ts';

interface WordsAgain {
  readonly paragraph: ParagraphId;
  readonly quote: Quote;
}

/** Where words stand that came by an act from `since` on; in the paragraph `near` first. Null when they are nowhere. */
export function wordsAgain(
  { paragraphs }: NegotiationState,
  words: string,
  since: number,
  near: ParagraphId,
): WordsAgain | null {
  if (words.trim() === '') return null;
  const here = paragraphs.filter(({ id }) => id === near);
  for (const paragraph of [...here, ...paragraphs]) {
    const quote = findIn(paragraph, words, since);
    if (quote !== null) return { paragraph: paragraph.id, quote };
  }
  return null;
}

function findIn({ segments }: Paragraph, words: string, since: number): Quote | null {
  for (const leaf of leavesIn(segments)) {
    if (!leaf.text.some(({ act }) => act >= since)) continue;
    const text = plainText(leaf.text);
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
      const end = start + words.length;
      if (cameSince(leaf, start, end, since)) return { leaf: leaf.id, start, end, words };
    }
  }
  return null;
}

/** Whether every letter of a stretch came by an act from `since` on. */
function cameSince({ text }: Leaf, start: number, end: number, since: number): boolean {
  let at = 0;
  for (const { text: letters, act } of text) {
    const isIn = at < end && at + letters.length > start;
    if (isIn && act < since) return false;
    at += letters.length;
  }
  return true;
}
