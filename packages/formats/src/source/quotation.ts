// Opening quotation marks that a press text repeats before every paragraph of a long quotation, and the one mark that ends
// it: they come off, so that labels behind them are read. Marks that open and end within a paragraph are words.

import { markerOf } from './marker.ts';
import type { SourceLine } from './source-lines.ts';

const OPENING = /^[“„«]/u;
const LABEL_BEHIND = /^["“„«‘] ?(?=\(|\d{1,3}[.)] |\p{Ll}[.)] |[•–-] )/u;

/** One paragraph as far as blank lines and opening marks tell: the numbers of its first and last line. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly isOpened: boolean;
  /** Marks that are opened and not ended in it, or ended and not opened (below zero). */
  readonly unended: number;
}

/** The lines without the marks of long quotations, which become drops. */
export function withoutRunningQuotes(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ words }) => /^["“„«]/u.test(words))) return lines;
  const cleaned = [...lines];
  let run: Stretch[] = [];
  const endRun = () => {
    const [first] = run;
    const last = run.at(-1);
    const isLong = run.length > 1 && run.some(({ unended }) => unended > 0);
    const hasLabel = run.some((stretch) => isLabelled(lines[stretch.first]));
    if (first !== undefined && last !== undefined && (isLong || hasLabel)) {
      for (const { first: at } of run) cleaned[at] = withoutOpening(cleaned[at]) ?? line(lines, at);
      if (endsInMark(lines[last.last]))
        cleaned[last.last] = withoutEnd(cleaned[last.last]) ?? line(lines, last.last);
    }
    run = [];
  };
  for (const stretch of stretches(lines)) {
    if (stretch.isOpened && stretch.unended > 0) {
      run.push(stretch);
      continue;
    }
    // The last paragraph of a quotation opens as the others do, and ends it; a labelled one may stand alone.
    const isLast = stretch.isOpened && stretch.unended === 0 && endsInMark(lines[stretch.last]);
    if (isLast && (run.length > 0 || isLabelled(lines[stretch.first]))) run.push(stretch);
    endRun();
  }
  endRun();
  return cleaned;
}

function line(lines: readonly SourceLine[], at: number): SourceLine {
  const found = lines[at];
  if (found === undefined) throw new Error(`withoutRunningQuotes: no line ${at}`);
  return found;
}

/** Whether a label stands behind the mark that opens a line. */
function isLabelled(source: SourceLine | undefined): boolean {
  const mark = LABEL_BEHIND.exec(source?.words ?? '');
  if (source === undefined || mark === null) return false;
  return markerOf({ ...source, words: source.words.slice(mark[0].length), drops: [] }) !== null;
}

function stretches(lines: readonly SourceLine[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let from: number | null = null;
  const end = (last: number) => {
    if (from !== null) found.push(stretchOf(lines, from, last));
    from = null;
  };
  for (const [index, source] of lines.entries()) {
    if (source.words === '') end(index - 1);
    else if (from === null || OPENING.test(source.words) || isLabelled(source)) {
      end(index - 1);
      from = index;
    }
  }
  end(lines.length - 1);
  return found;
}

function stretchOf(lines: readonly SourceLine[], first: number, last: number): Stretch {
  let unended = 0;
  let straight = 0;
  for (const { words } of lines.slice(first, last + 1)) {
    unended += (words.match(/[“„«]/gu)?.length ?? 0) - (words.match(/[”»]/gu)?.length ?? 0);
    straight += words.match(/"/g)?.length ?? 0;
  }
  const isOpened = OPENING.test(lines[first]?.words ?? '') || isLabelled(lines[first]);
  return { first, last, isOpened, unended: unended + (straight % 2) };
}

function endsInMark(source: SourceLine | undefined): boolean {
  return /[”»"][.;]?$/u.test(source?.words ?? '');
}

function withoutOpening(source: SourceLine | undefined): SourceLine | undefined {
  const mark = /^["“„«‘] ?/u.exec(source?.words ?? '')?.[0];
  if (source === undefined || mark === undefined) return source;
  const drops = source.drops.map((drop) => ({ ...drop, at: Math.max(0, drop.at - mark.length) }));
  const inFront = source.drops.filter(({ at }) => at === 0).length;
  drops.splice(inFront, 0, { at: 0, line: source.number, text: mark.trim(), why: 'quotation-mark' });
  return { ...source, words: source.words.slice(mark.length), drops };
}

function withoutEnd(source: SourceLine | undefined): SourceLine | undefined {
  const end = /([”»"])([.;]?)$/u.exec(source?.words ?? '');
  const [, mark = '', stop = ''] = end ?? [];
  if (source === undefined || end === null || source.drops.some(({ at }) => at > end.index)) return source;
  const words = source.words.slice(0, end.index) + stop;
  return {
    ...source,
    words,
    drops: [...source.drops, { at: end.index, line: source.number, text: mark, why: 'quotation-mark' }],
  };
}
