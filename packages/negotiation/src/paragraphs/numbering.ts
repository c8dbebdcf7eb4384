// The numbers that paragraphs keep during a reading. Until a delegation has proposed something they follow the order
// (`labelsOf`); from then on they stand, a new paragraph behind 3 is "3 bis", the next "3 ter", and a number that has gone
// is not given again, until a revision numbers anew. All of it is folded from the record; no act carries a number.
import type { RecordedAct } from '../act.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Paragraph, ParagraphId, ParagraphKind } from '../paragraph.ts';
import { seatKind } from '../people/seat.ts';
import { beginsAnnex, labelsOf } from './labels.ts';

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

/** The numbering after an act, from the states before and after it; the same object when nothing changed in it. */
export function numberingAfter(
  before: NegotiationState,
  after: NegotiationState,
  { seat, act }: RecordedAct,
): Numbering | null {
  switch (act.kind) {
    case 'revision-frozen':
      return fixed(after.paragraphs);
    case 'bracket-opened':
    case 'bracket-opened-beside':
      return before.numbering ?? (seatKind(seat) === 'delegation' ? fixed(before.paragraphs) : null);
    case 'paragraphs-added': {
      const begins = act.source === 'proposal' && seatKind(seat) === 'delegation';
      const numbering = before.numbering ?? (begins ? fixed(before.paragraphs) : null);
      return numbering && extended(numbering, after.paragraphs);
    }
    case 'paragraph-split':
    case 'paragraph-reshaped':
      return before.numbering && extended(before.numbering, after.paragraphs);
    default:
      return before.numbering;
  }
}

/** The numbers that the order gives. */
function fixed(paragraphs: readonly Paragraph[]): Numbering {
  const labels = labelsOf(paragraphs);
  return withScopes(paragraphs).flatMap(({ paragraph: { id, kind, level }, scope }) => {
    const base = labels.get(id) ?? '';
    return base === '' ? [] : [{ paragraph: id, kind, level, scope, base, order: 0 }];
  });
}

/** The numbering with numbers for paragraphs that have none of their kind and level yet. */
function extended(numbering: Numbering, paragraphs: readonly Paragraph[]): Numbering {
  const labels = labelsOf(paragraphs);
  let numbers = [...numbering];
  let rows = rowsOf(numbers);
  const known = new Map(numbering.map((number) => [number.paragraph, number]));
  const last = new Map<string, FixedNumber>();
  for (const { paragraph, scope } of withScopes(paragraphs)) {
    const { id, kind, level } = paragraph;
    if (kind !== 'numbered' && kind !== 'item') continue;
    const row = rowName({ kind, level, scope });
    const has = known.get(id);
    let number = has !== undefined && has.kind === kind && has.level === level ? has : undefined;
    if (number === undefined) {
      const given = nextTo(last.get(row), rows.get(row)) ?? { base: labels.get(id) ?? '', order: 0 };
      number = { paragraph: id, kind, level, scope, ...given };
      if (has !== undefined) {
        numbers = numbers.filter((one) => one !== has);
        rows = rowsOf(numbers);
      }
      numbers.push(number);
      addToRow(rows, number);
    }
    last.set(row, number);
  }
  return numbers;
}

/** The numbers that are counted together. */
interface Row {
  readonly firstBase: string;
  /** The lowest and the highest order behind each base. */
  readonly orders: Map<string, { readonly low: number; readonly high: number }>;
}

function rowName({ kind, level, scope }: Pick<FixedNumber, 'kind' | 'level' | 'scope'>): string {
  return `${kind} ${level} ${scope}`;
}

function rowsOf(numbers: Numbering): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const number of numbers) addToRow(rows, number);
  return rows;
}

function addToRow(rows: Map<string, Row>, number: FixedNumber): void {
  const { base, order } = number;
  const row = rows.get(rowName(number)) ?? { firstBase: base, orders: new Map() };
  const { low, high } = row.orders.get(base) ?? { low: order, high: order };
  row.orders.set(base, { low: Math.min(low, order), high: Math.max(high, order) });
  rows.set(rowName(number), row);
}

/** The number behind another, or before the first; undefined where nothing is numbered yet. */
function nextTo(
  previous: FixedNumber | undefined,
  row: Row | undefined,
): Pick<FixedNumber, 'base' | 'order'> | undefined {
  const base = previous?.base ?? row?.firstBase;
  if (base === undefined) return undefined;
  const { low, high } = row?.orders.get(base) ?? { low: 0, high: 0 };
  return { base, order: previous === undefined ? Math.min(0, low) - 1 : Math.max(0, high) + 1 };
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
