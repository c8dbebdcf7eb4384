// The words to offer in the stead of words that are gone: whole words, in one leaf, so that a bracket can stand around them.
import type { CommentPlace, Quote, Stretch } from '../../model/comment.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Leaf, Paragraph } from '../../model/paragraph.ts';
import { plainText } from '../../words/rich-text.ts';
import { leavesIn, placeOfLeaf, wholeBracketOf } from '../../words/segment-tree.ts';

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;

/** The place of the words at a stretch; null when its leaf is gone, or has no words, or is not among a paragraph's words. */
export function placeOfWordsAt(state: NegotiationState, stretch: Stretch): CommentPlace | null {
  const place = placeOfLeaf(state, stretch.leaf);
  if (place === undefined || leavesIn(place.paragraph.beside).includes(place.segment)) return null;
  const quote = wordsAt(place.segment, stretch);
  return quote === null ? null : { paragraph: place.paragraph.id, bracket: null, quote };
}

/** The place of all words of a paragraph: the bracket around them, or its first leaf that has words; null when it has none. */
export function placeOfWordsIn(paragraph: Paragraph): CommentPlace | null {
  const whole = wholeBracketOf(paragraph);
  if (whole !== null) return { paragraph: paragraph.id, bracket: whole.id, quote: null };
  const quote = quotesOf([
    ...paragraph.segments.filter((each) => each.kind === 'leaf'),
    ...leavesIn(paragraph.segments),
  ]);
  return quote === null ? null : { paragraph: paragraph.id, bracket: null, quote };
}

function quotesOf(leaves: readonly Leaf[]): Quote | null {
  for (const leaf of leaves) {
    const text = plainText(leaf.text);
    const quote = quoteIn(leaf, trimmed(text, 0, text.length));
    if (quote !== null) return quote;
  }
  return null;
}

/** The whole words that a stretch touches, else the word before it, else the one behind it. */
function wordsAt(leaf: Leaf, { start, end }: Stretch): Quote | null {
  const text = plainText(leaf.text);
  const words = [...text.matchAll(WORD)].map((match): Range => [match.index, match.index + match[0].length]);
  const range = trimmed(text, Math.min(start, text.length), Math.min(end, text.length));
  const touched = words.filter(([from, to]) => from < range[1] && to > range[0]);
  const [first, last] = [touched.at(0), touched.at(-1)];
  if (first !== undefined && last !== undefined)
    return quoteIn(leaf, [Math.min(first[0], range[0]), Math.max(last[1], range[1])]);
  const near = words.findLast(([, to]) => to <= range[0]) ?? words.find(([from]) => from >= range[1]);
  return quoteIn(leaf, near ?? trimmed(text, 0, text.length));
}

type Range = readonly [start: number, end: number];

function trimmed(text: string, start: number, end: number): Range {
  const part = text.slice(start, end);
  const words = part.trim();
  const from = start + part.indexOf(words);
  return [from, from + words.length];
}

function quoteIn(leaf: Leaf, [start, end]: Range): Quote | null {
  return start < end ? { leaf: leaf.id, start, end, words: plainText(leaf.text).slice(start, end) } : null;
}
