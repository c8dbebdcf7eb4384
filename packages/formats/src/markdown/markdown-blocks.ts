// Markdown into blocks: headings, lists, quotes, rules and fences by their marks; lines of a paragraph always joined.
// Marks inside the words are read later (`inline-marks.ts`). Tables, code and HTML stay as they are written.

import type { Drop } from '../model/note.ts';
import { type Block, type BlockDrop, dropLine, joinLine, openBlock, wholeLine } from '../source/block.ts';
import type { IsCut } from '../source/cut-words.ts';
import { type Marker, markerOf } from '../source/marker.ts';
import type { SourceLine } from '../source/source-lines.ts';
import type { Blocks } from '../text/text-blocks.ts';
import type { Leavings } from './own-markdown.ts';

const FENCE = /^(?:`{3,}|~{3,})/;
const HEADING = /^(#{1,6})(?: |$)/;
const RULE = /^(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})$/;
const UNDERLINE = /^(?:=+|-+)$/;
const DEEPEST_HEADING = 3;

/** Groups the lines of a Markdown source into blocks. */
export function markdownBlocks({ lines, skipped, above }: Leavings, isCut: IsCut): Blocks {
  const blocks: Block[] = [];
  const lead: Drop[] = [];
  let current: Block | null = null;
  let isAfterBlank = true;
  let fence: string | null = null;

  const leaveOut = (line: SourceLine, why: Drop['why']) => {
    const last = blocks.at(-1);
    if (last === undefined) lead.push(...wholeLine(line, why));
    else dropLine(last, line, why);
  };
  const open = (line: SourceLine, marker: Marker | null): Block => {
    const block = openBlock(line, marker);
    blocks.push(block);
    isAfterBlank = false;
    return block;
  };

  for (const line of lines) {
    if (skipped.has(line.number)) {
      leaveOut(line, 'own-notice');
      current = null;
      continue;
    }
    if (line.words === '') {
      if (line.drops.length > 0) leaveOut(line, 'rule');
      isAfterBlank = true;
      continue;
    }
    const mark: string | undefined = FENCE.exec(line.words)?.[0].slice(0, 3);
    if (mark !== undefined && (fence === null || fence === mark)) {
      leaveOut(line, 'rule');
      fence = fence === null ? mark : null;
      current = null;
      continue;
    }
    if (fence !== null || line.words.startsWith('|')) {
      open(line, null).isVerbatim = true;
      current = null;
      continue;
    }
    const level = headingLevel(line);
    if (level !== undefined) {
      const { words, drops } = headingLine(line, level);
      if (words === '') leaveOut(line, 'heading-mark');
      else {
        const block = open({ ...line, words, drops: [] }, null);
        block.heading = Math.min(DEEPEST_HEADING, Math.max(1, level - above));
        block.drops.push(...drops);
      }
      current = null;
      continue;
    }
    if (UNDERLINE.test(line.words) && current !== null && current.marker === null && !isAfterBlank) {
      current.heading = line.words.startsWith('=') ? 1 : 2;
      leaveOut(line, 'heading-mark');
      current = null;
      continue;
    }
    if (RULE.test(line.words)) {
      leaveOut(line, 'rule');
      current = null;
      continue;
    }
    const kept = withoutLineBreak(line);
    const marker = markdownMarker(kept);
    if (current === null || beginsBlock(kept, marker, current, isAfterBlank)) current = open(kept, marker);
    else joinLine(current, kept, isCut);
    isAfterBlank = false;
  }
  return { blocks, lead };
}

/** How many `#` open the line; undefined when they open no heading. */
function headingLevel({ words, drops }: SourceLine): number | undefined {
  const level = HEADING.exec(words)?.[1]?.length;
  return drops.some(({ at }) => at > 0 && at < (level ?? 0)) ? undefined : level;
}

/** A heading's words without its marks, and the marks as drops in their places; no words, no heading. */
function headingLine(line: SourceLine, level: number): { words: string; drops: BlockDrop[] } {
  const start = /[^ ]/.exec(line.words.slice(level))?.index;
  const from = start === undefined ? line.words.length : level + start;
  const closing = /(?:^| )(#+)$/.exec(line.words.slice(from))?.[1]?.length ?? 0;
  const isWhole = line.drops.every(({ at }) => at <= line.words.length - closing || at === line.words.length);
  const to = isWhole ? line.words.length - closing : line.words.length;
  const words = line.words.slice(from, to).trimEnd();
  const mark = (at: number, text: string): BlockDrop => {
    return { at, line: line.number, text, why: 'heading-mark', isBeforeLabel: false };
  };
  const inside = (at: number) => Math.max(0, Math.min(words.length, at - from));
  const placed = (drop: Drop): BlockDrop => ({ ...drop, at: inside(drop.at), isBeforeLabel: false });
  return {
    words,
    drops: [
      ...line.drops.filter(({ at }) => at === 0).map(placed),
      mark(0, line.words.slice(0, level)),
      ...line.drops.filter(({ at }) => at > 0 && at <= to).map(placed),
      ...(to < line.words.length ? [mark(words.length, line.words.slice(to))] : []),
      ...line.drops.filter(({ at }) => at > to).map(placed),
    ],
  };
}

/** In Markdown a capital letter with a stop is just a word. */
function markdownMarker(line: SourceLine): Marker | null {
  const marker = markerOf(line);
  return marker?.kind === 'capital' ? null : marker;
}

function beginsBlock(line: SourceLine, marker: Marker | null, block: Block, isAfterBlank: boolean): boolean {
  const isLabelOnly = block.marker !== null && block.text.length === 0;
  if (isLabelOnly && marker === null && line.quote === block.quote) return false;
  if (isAfterBlank || line.quote > block.quote) return true;
  if (marker === null) return false;
  // As in CommonMark, a number in the middle of a paragraph opens a list only when it is 1.
  return block.marker !== null || marker.kind !== 'number' || marker.value === 1;
}

/** Takes off the backslash that breaks a line; the table has no line breaks within a paragraph. */
function withoutLineBreak(line: SourceLine): SourceLine {
  const slashes = /\\+$/.exec(line.words.slice(-8))?.[0].length ?? 0;
  if (slashes % 2 === 0 || slashes === line.words.length) return line;
  const words = line.words.slice(0, -1).trimEnd();
  const end = words.length;
  const clipped = line.drops.map((drop) => ({
    ...drop,
    at: Math.min(drop.at, end),
    isBehind: drop.at === line.words.length,
  }));
  const drops: Drop[] = [
    ...clipped.filter(({ isBehind }) => !isBehind),
    { at: end, line: line.number, text: '\\', why: 'escape' },
    ...clipped.filter(({ isBehind }) => isBehind),
  ];
  return { ...line, words, drops };
}
