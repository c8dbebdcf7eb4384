// The import: plain text or Markdown in, paragraphs for `add-paragraphs` out, with notes on what was left out where.
// Pure and total: any string gives a result. It decides nothing for good; the Chair sees a preview first.
import {
  type Draft,
  joinText,
  lengthOf,
  plainText,
  type RichText,
  richRun,
  richText,
  sliceText,
} from '@adref/negotiation';
import { type Cut, inlineMarks } from '../markdown/inline-marks.ts';
import { markdownBlocks } from '../markdown/markdown-blocks.ts';
import { ownMarkdown } from '../markdown/own-markdown.ts';
import type { CheckReason, Drop, Note } from '../model/note.ts';
import type { SourceFormat, SourceReading, Wishes } from '../model/reading.ts';
import type { Block } from '../source/block.ts';
import { classify, type Shape } from '../source/classify.ts';
import { cutWordsIn } from '../source/cut-words.ts';
import { footnoteCalls, footnoteNumber } from '../source/footnotes.ts';
import { acrossPages, type Furniture, pageFurniture } from '../source/page-furniture.ts';
import { withoutRunningQuotes } from '../source/quotation.ts';
import { sourceLines } from '../source/source-lines.ts';
import { textBlocks } from '../text/text-blocks.ts';

/** How much of a word is shown on either side of a hyphen. */
const AROUND = 40;

const NO_FURNITURE: Furniture = { skipped: new Set(), masthead: { symbol: '', date: '' } };

/** Reads a whole source into drafts. */
export function readDraft(source: string, format: SourceFormat, wishes: Wishes = {}): SourceReading {
  const chosen = format === 'auto' ? guessFormat(source) : format;
  const all = sourceLines(source);
  const furniture = chosen === 'markdown' || wishes.keepsFurniture ? NO_FURNITURE : pageFurniture(all);
  const lines = withoutRunningQuotes(acrossPages(all, furniture.skipped));
  const isCut = cutWordsIn(lines);
  const { blocks, lead } =
    chosen === 'markdown'
      ? markdownBlocks(ownMarkdown(lines), isCut)
      : textBlocks(lines, furniture.skipped, isCut);
  const shapes = classify(blocks, chosen);
  const raised = footnoteCalls(blocks);
  const drafts: Draft[] = [];
  const labels: string[] = [];
  const firstLines: number[] = [];
  const notes: Note[] = lead.map((drop) => ({ kind: 'dropped', draft: 0, ...drop }));
  for (const [index, block] of blocks.entries()) {
    const shape = shapes[index];
    if (shape === undefined) throw new Error(`readDraft: block ${index} has no shape`);
    firstLines.push(block.firstLine);
    labels.push(shape.keepsLabel ? '' : block.label.trim());
    drafts.push(draftOf(block, shape, chosen, drafts.length, notes, raised.get(block) ?? []));
  }
  return { format: chosen, drafts, labels, lines: firstLines, notes, masthead: furniture.masthead };
}

function guessFormat(source: string): 'text' | 'markdown' {
  const isMarked =
    /^ {0,3}#{1,6} \S/m.test(source) ||
    /^(?:```|~~~)/m.test(source) ||
    /\*\*[^\s*][^*\n]{0,300}\*\*/.test(source) ||
    /(?:^|\s)__[^\s_][^_\n]{0,300}__(?:\s|$)/m.test(source);
  return isMarked ? 'markdown' : 'text';
}

function draftOf(
  block: Block,
  shape: Shape,
  format: 'text' | 'markdown',
  draft: number,
  notes: Note[],
  raised: readonly { readonly from: number; readonly to: number }[],
): Draft {
  const kept = shape.keepsLabel ? block.label : '';
  const source = kept + block.text;
  const { text, cuts } =
    format === 'markdown' && !block.isVerbatim ? inlineMarks(source) : { text: richText(source), cuts: [] };
  const drops: Drop[] = block.drops.map((drop) => ({
    ...drop,
    at: drop.isBeforeLabel ? 0 : drop.at + kept.length,
  }));
  if (kept === '' && block.label !== '') {
    const before = block.drops.filter(({ isBeforeLabel }) => isBeforeLabel).length;
    drops.splice(before, 0, { at: 0, line: block.firstLine, text: block.label.trim(), why: 'label' });
  }
  const dropped = droppedNotes(source, drops, cuts, lineFinder(block, kept.length), draft);
  for (const note of [...dropped, ...checkNotes(block, source, cuts, kept.length, draft)]) notes.push(note);
  const calls =
    format === 'text'
      ? raised.map(({ from, to }) => ({ from: from + kept.length, to: to + kept.length }))
      : [];
  return { kind: shape.kind, level: shape.level, text: withRaised(text, calls) };
}

/** The words with the numbers that call footnotes raised. */
function withRaised(
  text: RichText,
  calls: readonly { readonly from: number; readonly to: number }[],
): RichText {
  let raised = text;
  for (const { from, to } of calls) {
    const call = richRun(plainText(sliceText(raised, from, to)), ['superscript']);
    raised = joinText(sliceText(raised, 0, from), [call], sliceText(raised, to, lengthOf(raised)));
  }
  return raised;
}

/** Merges what the lines left out with what the marks took out, and places both in the draft's words. */
function droppedNotes(
  source: string,
  drops: readonly Drop[],
  cuts: readonly Cut[],
  lineOf: (at: number) => number,
  draft: number,
): readonly Note[] {
  const notes: Note[] = [];
  let taken = 0;
  let next = 0;
  let from = 0;
  const takeUpTo = (limit: number) => {
    for (let cut = cuts[next]; cut !== undefined; cut = cuts[next]) {
      from = Math.max(from, cut.at);
      if (from >= limit) return;
      // A cut is told in two parts when something else was left out in its middle.
      const end = Math.min(limit, cut.at + cut.length);
      const text = source.slice(from, end);
      notes.push({ kind: 'dropped', why: cut.why, draft, at: from - taken, line: lineOf(from), text });
      taken += text.length;
      from = end;
      if (end === cut.at + cut.length) next += 1;
    }
  };
  for (const { at, line, text, why } of drops) {
    takeUpTo(at);
    notes.push({ kind: 'dropped', why, draft, at: at - taken, line, text });
  }
  takeUpTo(Number.POSITIVE_INFINITY);
  return notes;
}

/** What a person should look at; offsets in the source are carried over to the draft's words. */
function checkNotes(
  block: Block,
  source: string,
  cuts: readonly Cut[],
  shift: number,
  draft: number,
): readonly Note[] {
  const lineOf = lineFinder(block, shift);
  const placeOf = placeFinder(cuts);
  const notes: Note[] = block.hyphens.map(({ at: hyphen, isKept }) => {
    const at = hyphen + shift;
    const head = /\S*$/.exec(source.slice(Math.max(0, at - AROUND), at))?.[0] ?? '';
    const tail = /^\S*/.exec(source.slice(at, at + AROUND))?.[0] ?? '';
    return check(
      isKept ? 'joined-at-hyphen' : 'hyphen-left-out',
      draft,
      placeOf(at),
      lineOf(at - 1),
      head + tail,
    );
  });
  if (block.isFootnote && footnoteNumber(block.text) !== null)
    notes.push(check('footnote', draft, 0, block.firstLine, source.slice(0, AROUND)));
  return notes;
}

function check(why: CheckReason, draft: number, at: number, line: number, text: string): Note {
  return { kind: 'check', why, draft, at, line, text };
}

/** Carries an offset of the source over to the draft's words; must be asked in rising order. */
function placeFinder(cuts: readonly Cut[]): (at: number) => number {
  let [next, taken] = [0, 0];
  return (at) => {
    for (let cut = cuts[next]; cut !== undefined && cut.at < at; cut = cuts[next]) {
      taken += cut.length;
      next += 1;
    }
    return at - taken;
  };
}

/** Finds the line of an offset; must be asked in rising order, so that it never looks back. */
function lineFinder({ starts, firstLine }: Block, shift: number): (at: number) => number {
  let index = 0;
  return (at) => {
    for (let next = starts[index + 1]; next !== undefined && next.at + shift <= at; next = starts[index + 1])
      index += 1;
    return starts[index]?.line ?? firstLine;
  };
}
