// Footnotes in plain text: "1 See …" under a drawn rule. The number that calls one in the text is raised, and the note
// stays where it stood, as a paragraph to look at: the table has no footnotes of its own.
import type { Block } from './block.ts';

/** Paragraphs in front of a footnote among which its call is looked for: a page or two. */
const LOOKED_BACK = 100;
/** The number with which a footnote's line opens. */
const NOTE = /^(\d{1,2})(?: |\t)(?=\p{Lu}|[“"(«])/u;

/** The number of the footnote that a line holds, when a rule stands above it. */
export function footnoteNumber(words: string): string | null {
  return NOTE.exec(words)?.[1] ?? null;
}

/** Where footnotes are called: for each block, the stretches of its words that are raised. */
export function footnoteCalls(
  blocks: readonly Block[],
): ReadonlyMap<Block, readonly { from: number; to: number }[]> {
  const calls = new Map<Block, { from: number; to: number }[]>();
  // A note is called after the note before it.
  let from = 0;
  for (const [index, note] of blocks.entries()) {
    const number = note.isFootnote ? footnoteNumber(note.text) : null;
    if (number === null) continue;
    for (let at = Math.max(from, index - LOOKED_BACK); at < index; at += 1) {
      const block = blocks[at];
      const call = block === undefined || block.isFootnote ? null : callIn(block.text, number);
      if (block === undefined || call === null) continue;
      const others = calls.get(block) ?? [];
      if (others.every((other) => other.from !== call.from)) calls.set(block, [...others, call]);
      from = at;
      break;
    }
  }
  return calls;
}

/** A number right behind a word or its full stop, with nothing but space, a sign or the end behind it. */
function callIn(text: string, number: string): { from: number; to: number } | null {
  const found = new RegExp(`(?<=\\p{L}[.,;:”’)]{0,3})${number}(?=$|[\\s.,;:)])`, 'u').exec(text);
  return found === null ? null : { from: found.index, to: found.index + number.length };
}
