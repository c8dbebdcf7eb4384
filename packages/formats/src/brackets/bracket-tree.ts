// The square brackets of some words as a tree: stretches of words and brackets in turn. What is opened and not closed, or
// stands deeper than a text may have it, is words. One pass with a stack of its own.
import { LIMITS } from '@adref/negotiation';

/** A stretch of words, by offsets. */
export interface WordStretch {
  readonly kind: 'words';
  readonly from: number;
  readonly to: number;
}
/** A bracket with its signs: `from` is the first of `[`, `to` is behind `]`. */
export interface BracketNode {
  readonly kind: 'bracket';
  readonly from: number;
  readonly to: number;
  readonly parts: readonly TreePart[];
}
export type TreePart = WordStretch | BracketNode;

/** A sign, with the small figures by which the halves of a deep bracket find each other on paper. */
const SIGN = /[[\]［］][\u2080-\u2089]*/g;

interface Sign {
  readonly from: number;
  readonly to: number;
  readonly isOpening: boolean;
}

/** The tree of some words; its stretches in order are all of the words but the signs. */
export function bracketTree(words: string): readonly TreePart[] {
  const top: TreePart[] = [];
  const stack: { readonly from: number; readonly parts: TreePart[] }[] = [{ from: 0, parts: top }];
  let at = 0;
  for (const { from, to, isOpening } of pairedSigns(words)) {
    const parts = stack.at(-1)?.parts ?? top;
    if (from > at) parts.push({ kind: 'words', from: at, to: from });
    at = to;
    if (isOpening) stack.push({ from, parts: [] });
    else {
      const closed = stack.pop();
      if (closed !== undefined)
        stack.at(-1)?.parts.push({ kind: 'bracket', from: closed.from, to, parts: closed.parts });
    }
  }
  if (words.length > at) top.push({ kind: 'words', from: at, to: words.length });
  return top;
}

/** The signs that open and close a bracket no deeper than there may be, in order. */
function pairedSigns(words: string): readonly Sign[] {
  const paired: Sign[] = [];
  const opened: Sign[] = [];
  for (const { 0: text, index } of words.matchAll(SIGN)) {
    const sign = { from: index, to: index + text.length, isOpening: /^[[［]/.test(text) };
    if (sign.isOpening) opened.push(sign);
    else {
      const opening = opened.pop();
      if (opening !== undefined && opened.length < LIMITS.bracketDepth) paired.push(opening, sign);
    }
  }
  return paired.sort((a, b) => a.from - b.from);
}
