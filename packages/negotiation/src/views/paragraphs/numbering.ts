// How paragraphs are called. Until a delegation has proposed something they follow the order (`labelsOf`); from then on their numbers
// stand, a new paragraph behind 3 is “3 bis”, the next “3 ter”, and a number that has gone is not given again, until a revision.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { FixedNumber } from '../../model/numbering.ts';
import type { Paragraph, ParagraphId } from '../../model/paragraph.ts';
import { beginsAnnex, labelsOf } from './labels.ts';

/**
 * How later paragraphs and alternatives are called. `new-is-bis`: as negotiators do, 3 bis is a new paragraph and 3 alt
 * replaces 3. `alternative-is-bis`: as the United Nations Editorial Manual does, 3 bis is another version of 3.
 */
export type NumberStyle = 'new-is-bis' | 'alternative-is-bis';

/** Each paragraph's number as it is called now; empty for headings, chapeaux and plain paragraphs. */
export function numbersOf(
  { paragraphs, numbering }: Pick<NegotiationState, 'paragraphs' | 'numbering'>,
  style: NumberStyle = 'new-is-bis',
): ReadonlyMap<ParagraphId, string> {
  if (numbering === null) return labelsOf(paragraphs);
  const fixed = new Map(numbering.map((number) => [number.paragraph, number]));
  return new Map(
    paragraphs.map(({ id }) => {
      const number = fixed.get(id);
      return [id, number === undefined ? '' : numberWords(number, style)];
    }),
  );
}

/** How a number is written. */
export function numberWords(
  { base, order }: Pick<FixedNumber, 'base' | 'order'>,
  style: NumberStyle,
): string {
  if (order === 0) return base;
  if (order < 0) return `${base} ante${order === -1 ? '' : ` ${-order}`}`;
  if (style === 'new-is-bis') return `${base} ${latinOf(order)}`;
  return `${base} new${order === 1 ? '' : ` ${order}`}`;
}

/** How the alternatives for a whole paragraph are called, the base text first: "3", "3 alt", "3 alt 2", or "3", "3 bis", "3 ter". */
export function alternativeNumber(number: string, index: number, style: NumberStyle): string {
  if (index === 0 || number === '') return number;
  if (style === 'alternative-is-bis') return `${number} ${latinOf(index)}`;
  return `${number} alt${index === 1 ? '' : ` ${index}`}`;
}

/** Each paragraph with the one its number or letter is counted under, for a number the heading of its annex; the empty id for none. */
export function withScopes(
  paragraphs: readonly Paragraph[],
): readonly { readonly paragraph: Paragraph; readonly scope: ParagraphId }[] {
  let parents = ['', '', ''];
  let annex = '';
  return paragraphs.map((paragraph) => {
    const { id, kind, level } = paragraph;
    if (kind === 'numbered' || kind === 'heading') parents = [id, id, id];
    if (beginsAnnex(paragraph)) annex = id;
    const scope = kind === 'item' ? (parents[level - 1] ?? '') : kind === 'numbered' ? annex : '';
    if (kind === 'item') parents = parents.map((parent, depth) => (depth >= level ? id : parent));
    return { paragraph, scope };
  });
}

const LATIN = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'novies',
  'decies',
  'undecies',
  'duodecies',
  'terdecies',
  'quaterdecies',
  'quindecies',
] as const;

/** bis, ter, quater …; beyond the words in use, the count itself. */
function latinOf(order: number): string {
  return LATIN[order - 1] ?? `bis ${order}`;
}
