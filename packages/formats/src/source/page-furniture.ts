// What belongs to the pages of a printed document and not to its text: masthead, running heads, page and job numbers, symbols alone
// on a line. It comes along when the text of a PDF is copied. Told line by line, and left out unless it is wanted.
import type { MastheadWords } from '../model/reading.ts';
import { endsSentence, startsSmall } from './characters.ts';
import { markerOf } from './marker.ts';
import type { SourceLine } from './source-lines.ts';

/** The lines that are furniture, by their numbers, and what the masthead says. */
export interface Furniture {
  readonly skipped: ReadonlySet<number>;
  readonly masthead: MastheadWords;
}

const SYMBOL = /^[A-Z]{1,4}(?:\/[A-Za-z0-9.()…-]{1,12}){1,6}\*{0,3}$/;
const JOB = '\\d{2}-\\d{5}(?: ?\\([A-Z]\\))?';
const PAGE = '\\d{1,3} ?/ ?\\d{1,3}';
const JOB_AND_PAGE = new RegExp(
  `^(?:${JOB}(?: ${PAGE})?|${PAGE}(?: ${JOB})?|\\*${JOB.replace('-', '')}\\*)$`,
);
const PAGE_OF = /^(?:Page|page|стр\.|صفحة|第)? ?\d{1,3} ?(?:of|\/|de|из|页|頁) ?\d{1,3} ?[页頁]?$/u;
/** A number alone, with or without dashes: furniture only where a page ends or begins. */
const NUMBER_ALONE = /^[-–— ]{0,3}\d{1,3}[-–— ]{0,3}$/;
/** The head of a document ends within so many lines. */
const HEAD = 24;
const ORGANIZATION =
  /^(?:United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|الأمم المتحدة|联合国)(?!\p{L})/u;
const DATE =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) de) \d{4}\b/;
/** How widely a document is distributed, in the languages that write it otherwise than in English. */
const DISTRIBUTION = /Distr(?:\.: |\. (?:générale|limitée|general|limitada))/;
const HEAD_LINE = [
  ORGANIZATION,
  /^(?:Security Council|General Assembly|Conseil de sécurité|Consejo de Seguridad|Совет Безопасности|مجلس الأمن|安全理事会)(?: |$)/,
  /^(?:Distr\.: |Distr\. (?:générale|limitée|general|limitada)$)/,
  new RegExp(`^${DATE.source}$`),
  /^Original ?: (?:[A-Z][a-z]+|anglais|français|espagnol|russe|arabe|chinois|inglés|francés|español|ruso|árabe|chino)$/,
  /^(?:English|French|Spanish|Russian|Arabic|Chinese|Français|Español|Русский)$/,
  /^(?:Working Group on Children and Armed Conflict|Groupe de travail sur les enfants et les conflits armés|Groupe de travail sur le sort des enfants en temps de conflit armé|Grupo de Trabajo sobre los Niños y los Conflictos Armados|Рабочая группа по вопросу о детях и вооруженных конфликтах)$/i,
  SYMBOL,
];
/** A running head stands on this many pages at least. */
const REPEATED = 3;
const LONGEST_RUNNING_HEAD = 100;

/** Tells the furniture of a source. */
export function pageFurniture(lines: readonly SourceLine[]): Furniture {
  const skipped = new Set<number>();
  const masthead = headOf(lines, skipped);
  for (const { number, words } of lines)
    if (words !== '' && (JOB_AND_PAGE.test(words) || PAGE_OF.test(words) || SYMBOL.test(words)))
      skipped.add(number);
  runningHeads(lines, skipped);
  return { skipped, masthead };
}

/** The masthead: a head that names the organization and how it is distributed. */
function headOf(lines: readonly SourceLine[], skipped: Set<number>): MastheadWords {
  const head = lines.slice(0, HEAD);
  const first = head.findIndex(({ words }) => ORGANIZATION.test(words));
  const isHead = first !== -1 && head.some(({ words }) => DISTRIBUTION.test(words));
  let [symbol, date] = ['', ''];
  if (!isHead) return { symbol, date };
  for (const { number, words } of head.slice(first)) {
    if (words === '') continue;
    // What is in no such line is the title, and the text begins.
    if (!HEAD_LINE.some((line) => line.test(words))) break;
    skipped.add(number);
    symbol ||= words.split(' ').find((word) => SYMBOL.test(word)) ?? '';
    date ||= DATE.exec(words)?.[0] ?? '';
  }
  return { symbol, date };
}

/** Lines next to the end of a page: numbers alone, and what stands there on three pages or more. */
function runningHeads(lines: readonly SourceLine[], skipped: Set<number>): void {
  const hasPages = skipped.size > 0 || lines.some(({ isPageStart }) => isPageStart);
  if (!hasPages) return;
  const [first, last] = [lines.find(isWritten), lines.findLast(isWritten)];
  const edges = lines.filter(
    (line, index) => line === first || line === last || isEdge(lines, index, skipped),
  );
  const counts = new Map<string, number>();
  for (const { words } of edges) counts.set(keyOf(words), (counts.get(keyOf(words)) ?? 0) + 1);
  for (const { number, words } of edges) {
    if (words === '' || skipped.has(number) || words.length > LONGEST_RUNNING_HEAD) continue;
    const isRepeated = (counts.get(keyOf(words)) ?? 0) >= REPEATED && !/^\(/.test(words);
    if (NUMBER_ALONE.test(words) || isRepeated) skipped.add(number);
  }
}

function isWritten({ words }: SourceLine): boolean {
  return words !== '';
}

/** The same on every page but for its number. */
function keyOf(words: string): string {
  return words.replace(/\d+/g, '#');
}

/** Whether a line stands right at a page's end or beginning: by a form feed, or beside other furniture. */
function isEdge(lines: readonly SourceLine[], index: number, skipped: ReadonlySet<number>): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || line.words === '' || skipped.has(line.number)) return false;
  const nextWords = nearest(lines, index, 1);
  const before = nearest(lines, index, -1);
  return (
    line.isPageStart ||
    next?.isPageStart === true ||
    nextWords?.isPageStart === true ||
    (nextWords !== undefined && skipped.has(nextWords.number)) ||
    (before !== undefined && skipped.has(before.number))
  );
}

/** Blank lines that are looked past. */
const LOOKED_PAST = 3;

function nearest(lines: readonly SourceLine[], index: number, step: 1 | -1): SourceLine | undefined {
  for (let away = 1; away <= LOOKED_PAST; away += 1) {
    const line = lines[index + away * step];
    if (line === undefined || line.words !== '') return line;
  }
  return undefined;
}

/** The lines without the blank ones around furniture in the middle of a sentence, so that it goes on behind the page's end. */
export function acrossPages(
  lines: readonly SourceLine[],
  skipped: ReadonlySet<number>,
): readonly SourceLine[] {
  if (skipped.size === 0) return lines;
  const kept: SourceLine[] = [];
  let gap: SourceLine[] = [];
  let last: SourceLine | undefined;
  for (const line of lines) {
    if (line.words === '' || skipped.has(line.number)) {
      gap.push(line);
      continue;
    }
    const isFurnished = gap.some(({ number }) => skipped.has(number));
    const goesOn =
      isFurnished &&
      last !== undefined &&
      !endsSentence(last.words) &&
      startsSmall(line.words) &&
      markerOf(line) === null;
    kept.push(...(goesOn ? gap.filter(({ words }) => words !== '') : gap), line);
    gap = [];
    last = line;
  }
  return [...kept, ...gap];
}
