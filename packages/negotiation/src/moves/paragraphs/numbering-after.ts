// The numbers that paragraphs keep, through every act: given when a delegation first proposes something, added to behind what stands,
// given anew by a revision. All of it is folded from the record; no act carries a number.
import type { RecordedAct } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { FixedNumber, Numbering } from '../../model/numbering.ts';
import type { Paragraph } from '../../model/paragraph.ts';
import { seatKind } from '../../model/seat.ts';
import { labelsOf } from '../../views/paragraphs/labels.ts';
import { withScopes } from '../../views/paragraphs/numbering.ts';

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
      return numbering && withNewNumbers(numbering, after.paragraphs);
    }
    case 'paragraph-split':
    case 'paragraph-reshaped':
      return before.numbering && withNewNumbers(before.numbering, after.paragraphs);
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
export function withNewNumbers(numbering: Numbering, paragraphs: readonly Paragraph[]): Numbering {
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
