// Plain text into blocks. Lines that were broken to fit a page are joined again; a new paragraph begins after a blank
// line, at a label, at a deeper indent, or after a line that had room for the next word but did not take it.
// A heuristic: where it errs, words land in the wrong paragraph, never nowhere.

import type { Drop } from '../model/note.ts';
import { isAlternativeLine, isEndOfAlternatives } from '../source/alternative-head.ts';
import { type Block, dropLine, joinLine, openBlock, wholeLine } from '../source/block.ts';
import { endsSentence, startsSmall } from '../source/characters.ts';
import type { IsCut } from '../source/cut-words.ts';
import { footnoteNumber } from '../source/footnotes.ts';
import { type Marker, markerOf } from '../source/marker.ts';
import type { SourceLine } from '../source/source-lines.ts';
import { OpenLabels } from './open-labels.ts';

/** Blocks, and what was left out before the first of them. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly lead: readonly Drop[];
}

const RULE = /^(?:[-_=~*–—•·#] ?){3,}$|^--$/;
/** A bracket that is opened before a label, around a whole paragraph: "[8. The members …", "US: [8. The members …". */
const OPENED_LABEL =
  /^(?:[\p{L}\d, /]{1,40}[:：] ?)?[[［](?:[\p{Lu}\d, /]{1,40}: )?(?:\d{1,3}(?:[.)]| ?(?:bis|ter|quater|alt)\b)|\([a-z]{1,4}\) )/u;
const UNDERLINE = /^(?:=+|-+|_+|~+)$/;
/** A drawn line above a footnote. */
const FOOTNOTE_RULE = /^[_—–-]{5,}$/;
const MAX_UNDERLINED = 160;
/** A line longer than this, with this many words, was not broken by hand or by an e-mail program. */
const UNBROKEN = 140;
const MANY_WORDS = 12;
/** Lines from this length on that go on in small letters show that lines were broken. */
const SHORTEST_BROKEN = 50;
/** Below this part of the usual width a line ended on purpose. */
const SHORT = 0.6;
/** The same for a line that ends a sentence. */
const SHORT_SENTENCE = 0.8;

/** Groups the lines of a plain text into blocks. */
export function textBlocks(lines: readonly SourceLine[], skipped: ReadonlySet<number>, isCut: IsCut): Blocks {
  const blocks: Block[] = [];
  const lead: Drop[] = [];
  const width = usualWidth(lines);
  let current: Block | null = null;
  let isAfterBlank = true;
  let starred = false;
  let isUnderRule = false;
  const labels = new OpenLabels();
  for (const [index, line] of lines.entries()) {
    if (skipped.has(line.number)) {
      const last = blocks.at(-1);
      if (last === undefined) lead.push(...wholeLine(line, 'page-furniture'));
      else dropLine(last, line, 'page-furniture');
      continue;
    }
    if (line.words === '' && line.drops.length === 0) {
      isAfterBlank = true;
      continue;
    }
    if (line.words === '' || RULE.test(line.words)) {
      const last = blocks.at(-1);
      if (last === undefined) lead.push(...wholeLine(line, 'rule'));
      else {
        isUnderRule = FOOTNOTE_RULE.test(line.words) && isBeforeFootnote(lines, index);
        const isUnderline: boolean =
          current !== null && !isAfterBlank && !isUnderRule && isUnderlined(current, line);
        if (isUnderline) last.heading = line.words.startsWith('=') ? 1 : 2;
        dropLine(last, line, isUnderline ? 'heading-mark' : 'rule');
      }
      if (line.words === '') isAfterBlank = true;
      else current = null;
      continue;
    }
    const marker = markerOf(line);
    const standsAlone = isAlternativeLine(line.words) || isEndOfAlternatives(line.words);
    if (standsAlone) current = null;
    const isNumbered: boolean =
      (isUnderRule || current?.isFootnote === true) && footnoteNumber(line.words) !== null;
    const isFootnote = isNumbered || (starred && marker?.kind === 'bullet' && marker.glyph === '*');
    isUnderRule = false;
    if (isNumbered) current = null;
    if (current !== null && !beginsBlock(line, marker, current, isAfterBlank, width, labels)) {
      joinLine(current, line, isCut);
    } else {
      current = openBlock(line, isFootnote ? null : marker);
      labels.open(current.marker);
      current.isFootnote = isFootnote;
      blocks.push(current);
    }
    if (standsAlone) current = null;
    starred ||= /[^\s*]\*(?:\s|$)/.test(line.words);
    isAfterBlank = false;
  }
  return { blocks, lead };
}

function beginsBlock(
  line: SourceLine,
  marker: Marker | null,
  block: Block,
  isAfterBlank: boolean,
  width: number | null,
  labels: OpenLabels,
): boolean {
  if (line.quote !== block.quote) return true;
  const isLabelOnly = block.marker !== null && block.text.length === 0;
  if (isLabelOnly && marker === null) return false;
  if (isAfterBlank || width === null) return true;
  const room = block.last.words.length + 1 + firstWordLength(line.words);
  const isShort = room < SHORT * width && !startsSmall(line.words);
  const isEnded = endsSentence(block.last.words);
  const isBehind = isEnded || block.last.words.endsWith(']');
  if (isBehind && OPENED_LABEL.test(line.words)) return true;
  if (marker !== null && labelCounts(line, marker, block, labels, isShort, isBehind)) return true;
  if (isShort || (isEnded && room < SHORT_SENTENCE * width && !startsSmall(line.words))) return true;
  if (line.indent <= block.last.indent) return false;
  // Deeper than the line before: in a paragraph's second line this may be a hanging indent.
  if (block.lines > 1) return true;
  if (block.marker !== null) return false;
  return isEnded || !startsSmall(line.words);
}

/** Whether a label in the middle of a block opens a new one, or is a number that a line break put first. */
function labelCounts(
  line: SourceLine,
  marker: Marker,
  block: Block,
  labels: OpenLabels,
  isShort: boolean,
  isEnded: boolean,
): boolean {
  if (marker.kind === 'capital') return isShort;
  if (isShort || isEnded || line.isTabbed) return true;
  if (labels.isNext(marker, block, line)) return true;
  return line.indent > block.last.indent && (block.lines > 1 || block.marker === null);
}

function isUnderlined(block: Block, line: SourceLine): boolean {
  return (
    UNDERLINE.test(line.words) &&
    line.words.length > 2 &&
    block.lines === 1 &&
    block.text.length > 0 &&
    block.text.length <= MAX_UNDERLINED &&
    (block.marker === null || block.marker.kind === 'number' || block.marker.kind === 'capital')
  );
}

/** Whether the next words are those of a footnote. */
function isBeforeFootnote(lines: readonly SourceLine[], rule: number): boolean {
  let next = rule + 1;
  while (lines[next]?.words === '') next += 1;
  const words = lines[next]?.words ?? '';
  return footnoteNumber(words) !== null || /^\*{1,3} /.test(words);
}

function firstWordLength(words: string): number {
  const end = words.indexOf(' ');
  return end === -1 ? words.length : end;
}

/** The width at which lines were broken; null when they were not, and every line is a paragraph. */
function usualWidth(lines: readonly SourceLine[]): number | null {
  let [unbroken, broken] = [0, 0];
  for (const [index, { words }] of lines.entries()) {
    if (words.length > UNBROKEN && words.split(' ', MANY_WORDS).length === MANY_WORDS) unbroken += 1;
    const next = lines[index + 1];
    if (next === undefined || next.words === '' || words.length < SHORTEST_BROKEN) continue;
    if (!endsSentence(words) && startsSmall(next.words) && markerOf(next) === null) broken += 1;
  }
  if (unbroken > broken) return null;
  const lengths = lines.map(({ words }) => words.length).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  return Math.min(100, Math.max(60, lengths[Math.floor(lengths.length * 0.9)] ?? 0));
}
