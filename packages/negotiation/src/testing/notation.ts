// The notation of tests: `The Working Group [base: takes note of | FRA,PAK: welcomes | chair: ] the report`.
// Reading gives a tree; writing gives back a paragraph's segments. Brackets nest; `[`, `]`, `|` cannot be words.
import type { Segment, Wording } from '../model/paragraph.ts';
import type { SeatId } from '../model/seat.ts';
import { plainText } from '../words/rich-text.ts';

export type NotedPart = string | NotedBracket;
export interface NotedBracket {
  readonly wordings: readonly NotedWording[];
}

interface NotedWording {
  /** Empty for the base. */
  readonly sponsors: readonly SeatId[];
  readonly parts: readonly NotedPart[];
}

/** Reads a paragraph. Throws when brackets do not match. */
export function readNotation(notation: string): readonly NotedPart[] {
  const { parts, end } = readParts(notation, 0);
  if (end !== notation.length)
    throw new Error(`invariant: a test's notation closes what it opens: ${notation}`);
  return parts;
}

function readParts(
  notation: string,
  start: number,
): { readonly parts: readonly NotedPart[]; readonly end: number } {
  const parts: NotedPart[] = [];
  let at = start;
  let words = '';
  for (; at < notation.length; at += 1) {
    const sign = notation.charAt(at);
    if (sign === ']' || sign === '|') break;
    if (sign !== '[') {
      words += sign;
      continue;
    }
    if (words !== '') parts.push(words);
    words = '';
    const bracket = readBracket(notation, at + 1);
    parts.push(bracket.bracket);
    at = bracket.end;
  }
  if (words !== '') parts.push(words);
  return { parts, end: at };
}

function readBracket(
  notation: string,
  start: number,
): { readonly bracket: NotedBracket; readonly end: number } {
  const wordings: NotedWording[] = [];
  let at = start;
  for (;;) {
    const colon = notation.indexOf(':', at);
    const who = notation.slice(at, colon).trim();
    const { parts, end } = readParts(notation, colon + 1);
    wordings.push({ sponsors: who === 'base' ? [] : who.split(','), parts: trimmed(parts) });
    if (notation.charAt(end) === ']') return { bracket: { wordings }, end };
    if (notation.charAt(end) !== '|')
      throw new Error(`invariant: a test's notation closes what it opens: ${notation}`);
    at = end + 1;
  }
}

/** Blanks beside `:`, `|` and `]` are layout, not words. */
function trimmed(parts: readonly NotedPart[]): readonly NotedPart[] {
  return parts
    .map((part, i) => {
      if (typeof part !== 'string') return part;
      const left = i === 0 ? part.trimStart() : part;
      return i === parts.length - 1 ? left.trimEnd() : left;
    })
    .filter((part) => part !== '');
}

/** Only the base words. */
export function baseWords(parts: readonly NotedPart[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : baseWords(part.wordings[0]?.parts ?? [])))
    .join('');
}

/** Writes segments in the notation. */
export function writeNotation(segments: readonly Segment[]): string {
  return segments
    .map((segment) =>
      segment.kind === 'leaf'
        ? plainText(segment.text)
        : `[${segment.wordings.map(writeWording).join(' | ')}]`,
    )
    .join('');
}

function writeWording({ origin, sponsors, segments }: Wording): string {
  return `${origin === 'base' ? 'base' : sponsors.join(',')}: ${writeNotation(segments)}`;
}
