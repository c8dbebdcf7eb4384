// The lines of a source, cleaned: line ends of every system, byte order mark, tabs, non-breaking spaces, control
// characters, the quote marks of an e-mail. White space is reduced to single spaces; whatever else goes is kept as a drop.
import { unseenPlaces } from '@adref/negotiation';
import type { Drop } from '../model/note.ts';

/** One line; `words` is empty for a blank one. Drops are placed by offset in `words`. */
export interface SourceLine {
  /** From 1. */
  readonly number: number;
  /** Width of the white space before the words, a tab counting up to the next multiple of four. */
  readonly indent: number;
  /** How many `>` stood before the words. */
  readonly quote: number;
  readonly words: string;
  /** Whether a tab follows the first word, as after a list label pasted from a word processor. */
  readonly isTabbed: boolean;
  /** Whether it ended in a soft hyphen: its last word goes on in the next line. */
  readonly isCutWord: boolean;
  /** Whether a page began with it. */
  readonly isPageStart: boolean;
  readonly drops: readonly Drop[];
}

const LINE_END = /(\r\n|[\n\r\v\f\u0085\u2028\u2029])/;
const TAB_WIDTH = 4;
/** What may be a character that does not show; which of them are taken off, the domain says. */
const SUSPECT =
  /[[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\ufff9-\ufffc]--[\s\u0085]]/v;
/** Bullets of a word processor whose font is lost. */
const PRIVATE_BULLET = /^[\uf0b7\uf0a7\uf02d\uf0d8]/;
const SOFT_HYPHEN = '\u00ad';

/** Splits and cleans a source; never throws. */
export function sourceLines(source: string): readonly SourceLine[] {
  const parts = source.split(LINE_END);
  const lines: SourceLine[] = [];
  for (let at = 0; at < parts.length; at += 2)
    lines.push(sourceLine(parts[at] ?? '', lines.length + 1, parts[at - 1] === '\f'));
  return lines;
}

function sourceLine(raw: string, number: number, isPageStart: boolean): SourceLine {
  const drops: Drop[] = [];
  const quoted = /^\s*>[>\s]*/.exec(raw)?.[0] ?? '';
  const quote = quoted.split('>').length - 1;
  if (quote > 0) drops.push({ at: 0, line: number, text: '>'.repeat(quote), why: 'quote-mark' });
  const body = quote > 0 ? raw.slice(quoted.trimEnd().length).replace(/^ /, '') : raw;
  const text = body.trim();
  const indent = widthOf(body.slice(0, body.length - body.trimStart().length));
  const words = SUSPECT.test(text) ? cleaned(text, number, drops) : spaced(text);
  const isCutWord = text.endsWith(SOFT_HYPHEN);
  return { number, indent, quote, words, isTabbed: /^\S{1,6}\t/.test(text), isCutWord, isPageStart, drops };
}

function spaced(text: string): string {
  return text.replace(/[^\S ]|\s{2,}/g, ' ').replace(/ {2,}/g, ' ');
}

function widthOf(space: string): number {
  let width = 0;
  for (const character of space) width += character === '\t' ? TAB_WIDTH - (width % TAB_WIDTH) : 1;
  return width;
}

/** The slow way, for the rare line that holds characters that do not show, or half a character. */
function cleaned(text: string, line: number, drops: Drop[]): string {
  let words = '';
  let isSpaced = true;
  const add = (stretch: string) => {
    const part = spaced(stretch);
    const more = isSpaced && part.startsWith(' ') ? part.slice(1) : part;
    words += more;
    if (more !== '') isSpaced = more.endsWith(' ');
  };
  const controls: Drop[] = [];
  let from = 0;
  for (const place of unseenPlaces(text)) {
    // The second half of a character that is dropped already, or a bullet that stays.
    if (place < from || (place === 0 && PRIVATE_BULLET.test(text))) continue;
    add(text.slice(from, place));
    const character = String.fromCodePoint(text.codePointAt(place) ?? 0);
    controls.push({ at: words.length, line, text: character, why: 'control-character' });
    from = place + character.length;
  }
  add(text.slice(from));
  words = words.trimEnd();
  for (const drop of controls) drops.push({ ...drop, at: Math.min(drop.at, words.length) });
  return words;
}
