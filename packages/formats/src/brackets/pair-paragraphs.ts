// Which paragraphs of several texts stand for the same one. Where the labels begin alike they say so; else the first goes with the first,
// the second with the second.
import type { ParagraphKind } from '@adref/negotiation';

/** A paragraph of one text, as its place is known. */
export interface Paired {
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly label: string;
}

/** Rows of places in the texts; null where a text has no such paragraph. Null when unlike paragraphs would meet. */
export function pairParagraphs(
  texts: readonly (readonly Paired[])[],
): readonly (readonly (number | null)[])[] | null {
  const rows = pairedByLabels(texts) ?? pairedByPlaces(texts);
  return rows.every((row) => areAlike(row.map((at, text) => (at === null ? null : texts[text]?.[at]))))
    ? rows
    : null;
}

function pairedByPlaces(texts: readonly (readonly Paired[])[]): readonly (readonly (number | null)[])[] {
  const most = Math.max(0, ...texts.map((text) => text.length));
  return Array.from({ length: most }, (_, at) => texts.map((text) => (at < text.length ? at : null)));
}

function pairedByLabels(
  texts: readonly (readonly Paired[])[],
): readonly (readonly (number | null)[])[] | null {
  const keyed = texts.map(keysOf);
  const filled = keyed.filter((keys) => keys.length > 0);
  if (filled.some((keys) => keys.includes('') || keys[0] !== filled[0]?.[0])) return null;
  if (filled.some((keys) => new Set(keys).size < keys.length)) return null;
  const order: string[] = [];
  for (const keys of filled) {
    let at = 0;
    for (const key of keys) {
      const known = order.indexOf(key);
      // Texts that count in another order are not told apart by their labels.
      if (known !== -1 && known < at) return null;
      if (known === -1) {
        while (at < order.length && isBefore(order[at] ?? '', key)) at += 1;
        order.splice(at, 0, key);
        at += 1;
      } else at = known + 1;
    }
  }
  const places = keyed.map((keys) => new Map(keys.map((key, at) => [key, at])));
  return order.map((key) => places.map((place) => place.get(key) ?? null));
}

/** The number, and the letter under it; empty where there is none. */
function keysOf(text: readonly Paired[]): readonly string[] {
  let number = '';
  const path: string[] = [];
  return text.map(({ kind, level, label }) => {
    const own = label.replace(/[().\s\u00a0]/g, '');
    if (own === '') return '';
    if (kind === 'numbered') {
      number = own;
      path.length = 0;
    } else {
      path.length = Math.min(path.length, level - 1);
      path[level - 1] = own;
    }
    return [number, ...path].join('/');
  });
}

function isBefore(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) < 0;
}

/** Words without a label may stand for any paragraph. */
function areAlike(row: readonly (Paired | null | undefined)[]): boolean {
  const shapes = row.flatMap((one) =>
    one === null || one === undefined || one.kind === 'plain' || one.kind === 'chapeau'
      ? []
      : [`${one.kind}${one.level}`],
  );
  return new Set(shapes).size < 2;
}
