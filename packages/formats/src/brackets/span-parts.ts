// A bracket over several paragraphs as one bracket in each of them: the words of every paragraph between signs of their own, with
// the attribution that the whole bracket has.
import {
  type Draft,
  joinText,
  lengthOf,
  plainText,
  type RichText,
  richText,
  sliceText,
} from '@adref/negotiation';
import { attributionIn } from './attribution.ts';
import type { NameBook } from './name-book.ts';
import { namesBehind, namesInFront } from './outside-names.ts';
import { LABEL } from './read-words.ts';
import type { BracketSpan } from './spanning-brackets.ts';

/** A paragraph of the bracket, with signs around its words. */
export interface SpanPart {
  /** Index of the draft in the reading, and of those that hold nothing but a sign or a name. */
  readonly from: readonly number[];
  readonly draft: Draft;
  /** Offset of its opening sign. */
  readonly open: number;
}

const DASH = /^[-–—−]$/u;

/** The paragraphs of a bracket, in order; none when it holds no words. */
export function spanParts(
  { first, open, last, close }: BracketSpan,
  drafts: readonly Draft[],
  labels: readonly string[],
  book: NameBook,
): readonly SpanPart[] {
  const texts = drafts.slice(first, last + 1).map(({ text }) => text);
  // A name behind a dash, on a line of its own, was read as an item.
  const dash = DASH.test(labels[last] ?? '') ? ` ${labels[last]} ` : '';
  const [head, tail] = [
    plainText(texts[0] ?? []).slice(open + 1),
    dash + plainText(texts.at(-1) ?? []).slice(0, close),
  ];
  const said = attributionIn(`${head} `, ` ${tail}`, book);
  const isClaimed = said.whose !== null || said.unknown.length > 0;
  const [front, end] = [plainText(texts[0] ?? []), plainText(texts.at(-1) ?? [])];
  const inFront = isClaimed ? null : namesInFront(front, book);
  const isInFront = inFront !== null && inFront.length === open;
  const outside = isClaimed || isInFront ? 0 : (namesBehind(end, close + 1, book)?.length ?? 0);
  const [before, behind] = [
    (isInFront ? front.slice(0, open) : '') + `${head} `.slice(0, said.head),
    (said.tail === 0 ? '' : ` ${tail}`.slice(-said.tail)) + end.slice(close + 1, close + 1 + outside),
  ];
  const parts: SpanPart[] = [];
  let alone: number[] = [];
  for (const [at, text] of texts.entries()) {
    const index = first + at;
    const draft = drafts[index];
    if (draft === undefined) continue;
    const from = at === 0 ? open : 0;
    const start = at === 0 ? Math.min(lengthOf(text), open + 1 + said.head) : 0;
    const isLast = index === last;
    const end = isLast ? Math.max(0, close - said.tail) : lengthOf(text);
    const words = plainText(text).slice(start, end);
    const isEmpty = words.trim() === '';
    // What stands in front of the bracket, or behind it, is a paragraph without it.
    const around = [
      isInFront ? [] : sliceText(text, 0, from),
      isLast ? sliceText(text, close + 1 + outside, lengthOf(text)) : [],
    ];
    if (isEmpty && around.every((other) => plainText(other).trim() === '')) {
      const part = parts.at(-1);
      if (part === undefined) alone.push(index);
      else parts[parts.length - 1] = { ...part, from: [...part.from, index] };
      continue;
    }
    const label = LABEL.exec(words)?.[0] ?? '';
    const inner: RichText = isEmpty
      ? []
      : joinText(
          richText(`[${label.trimStart()}${before}`),
          sliceText(text, start + label.length, end),
          richText(`${behind}]`),
        );
    parts.push({
      from: [index, ...alone],
      draft: { ...draft, text: joinText(around[0] ?? [], inner, around[1] ?? []) },
      open: isInFront ? 0 : from,
    });
    alone = [];
  }
  return parts;
}
