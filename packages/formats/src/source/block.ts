// A block: the lines that make one paragraph, joined, with the label it opens with and everything that was left out.
// Blocks are built by the two readers (`text-blocks.ts`, `markdown-blocks.ts`) and given a kind in `classify.ts`.

import type { Drop } from '../model/note.ts';
import { isJoinedAtHyphen, joinsTight } from './characters.ts';
import type { IsCut } from './cut-words.ts';
import type { Marker } from './marker.ts';
import type { SourceLine } from './source-lines.ts';

/** A paragraph under construction; `text` is what follows the label. */
export interface Block {
  readonly marker: Marker | null;
  /** The label as written, with the space behind it; empty without a marker. */
  readonly label: string;
  readonly indent: number;
  readonly quote: number;
  readonly firstLine: number;
  text: string;
  /** The last line added, as it was. */
  last: SourceLine;
  /** How many lines it is made of. */
  lines: number;
  /** The level of a heading that is marked as one (by `#` or an underline), else null. */
  heading: number | null;
  /** Words that are to be read as they stand: code, table rows. */
  isVerbatim: boolean;
  /** A line that opens with the asterisk of a footnote. */
  isFootnote: boolean;
  /** What was left out, by offset in `text`; before the label when `isBeforeLabel`. */
  readonly drops: BlockDrop[];
  /** Where each line begins in `text`. */
  readonly starts: { readonly at: number; readonly line: number }[];
  /** Offsets at which lines were joined behind a hyphen, and whether it was kept. */
  readonly hyphens: { readonly at: number; readonly isKept: boolean }[];
}

/** A drop in a block. */
export interface BlockDrop extends Drop {
  readonly isBeforeLabel: boolean;
}

/** Begins a block with a line and the marker that line opens with. */
export function openBlock(line: SourceLine, marker: Marker | null): Block {
  const length = marker?.length ?? 0;
  return {
    marker,
    label: line.words.slice(0, length),
    indent: line.indent,
    quote: line.quote,
    firstLine: line.number,
    text: line.words.slice(length),
    last: line,
    lines: 1,
    heading: null,
    isVerbatim: false,
    isFootnote: false,
    drops: line.drops.map((drop) => ({
      ...drop,
      at: Math.max(0, drop.at - length),
      isBeforeLabel: drop.at === 0,
    })),
    starts: [{ at: 0, line: line.number }],
    hyphens: [],
  };
}

/** Joins one more line to a block: by a space, or by nothing behind a hyphen and between ideographs. */
export function joinLine(block: Block, line: SourceLine, isCut: IsCut): void {
  const isEmpty = block.text.length === 0;
  // The tail is read from the last line: reading it from the growing text would copy the text at every line.
  if (!isEmpty && isJoinedAtHyphen(block.last.words, line.words)) joinAtHyphen(block, line, isCut);
  const joint = isEmpty || block.last.isCutWord || joinsTight(block.last.words, line.words) ? '' : ' ';
  const start = block.text.length + joint.length;
  for (const drop of line.drops) block.drops.push({ ...drop, at: start + drop.at, isBeforeLabel: false });
  block.starts.push({ at: start, line: line.number });
  block.text += joint + line.words;
  block.last = line;
  block.lines += 1;
}

/** Keeps the hyphen between two lines, or leaves it out. */
function joinAtHyphen(block: Block, line: SourceLine, isCut: IsCut): void {
  const isKept = !isCut(block.last.words, line.words);
  if (!isKept) {
    const at = block.text.length - 1;
    // What was left out behind the hyphen, at the end of a page, stays behind it.
    let first = block.drops.length;
    while (first > 0 && (block.drops[first - 1]?.at ?? 0) > at) first -= 1;
    const behind = block.drops.splice(first).map((drop) => ({ ...drop, at }));
    const text = block.text.slice(at);
    block.drops.push({ at, line: block.last.number, text, why: 'hyphen', isBeforeLabel: false }, ...behind);
    block.text = block.text.slice(0, at);
  }
  block.hyphens.push({ at: block.text.length, isKept });
}

/** Leaves out a whole line, such as a rule or an underline, at the end of a block. */
export function dropLine(block: Block, line: SourceLine, why: Drop['why']): void {
  const at = block.text.length;
  for (const drop of wholeLine(line, why)) block.drops.push({ ...drop, at, isBeforeLabel: false });
}

/** Everything of a line as drops, in order. */
export function wholeLine({ words, drops, number }: SourceLine, why: Drop['why']): readonly Drop[] {
  const all: Drop[] = [];
  let at = 0;
  for (const drop of [...drops, null]) {
    const text = words.slice(at, drop?.at ?? words.length).trim();
    if (text !== '') all.push({ at: 0, line: number, text, why });
    if (drop !== null) all.push({ ...drop, at: 0 });
    at = drop?.at ?? words.length;
  }
  return all;
}
