// Brackets as inline pieces: real signs, a slash between the alternatives, and whose they are. A sign inside another bracket
// carries its depth as a small figure, so that the two halves of a bracket find each other on paper.
import { type Bracket, heardFrom, type SeatId, type Segment, type Wording } from '@adref/negotiation';
import type { Inline } from '../model/document.ts';
import { inlineWords } from '../model/words-of.ts';

/** The short code of a seat, printable. */
export type CodeOf = (seat: SeatId) => string;

/** The pieces of a list of segments; `depth` is how many brackets stand around it. */
export function segmentPieces(
  segments: readonly Segment[],
  depth: number,
  codeOf: CodeOf,
): readonly Inline[] {
  return segments.flatMap((segment) =>
    segment.kind === 'leaf' ? inlineWords(segment.text) : bracketPieces(segment, depth + 1, codeOf),
  );
}

function bracketPieces(bracket: Bracket, depth: number, codeOf: CodeOf): readonly Inline[] {
  const pieces: Inline[] = [{ kind: 'bracket', part: 'open', text: sign('[', depth) }];
  for (const [index, wording] of bracket.wordings.entries()) {
    if (index > 0) pieces.push({ kind: 'bracket', part: 'between', text: ' / ' });
    pieces.push(...wordingPieces(wording, depth, 'delete', codeOf));
  }
  pieces.push({ kind: 'bracket', part: 'close', text: sign(']', depth) });
  return pieces;
}

/** A wording with whose it is; one without words says what that means. */
export function wordingPieces(
  wording: Wording,
  depth: number,
  meansWhenEmpty: string,
  codeOf: CodeOf,
): readonly Inline[] {
  const words = segmentPieces(wording.segments, depth, codeOf);
  return [
    ...words,
    { kind: 'attribution', text: attribution(wording, words.length === 0, meansWhenEmpty, codeOf) },
  ];
}

/** So long at most is an attribution that stays on one line. */
const UNBROKEN = 48;

// A no-break space holds the attribution to the last of its words, and its names together.
function attribution(wording: Wording, isEmpty: boolean, means: string, codeOf: CodeOf): string {
  const names = sponsorCodes(wording, codeOf);
  const line = isEmpty ? `(${wording.origin === 'base' ? 'no words' : means}: ${names})` : ` (${names})`;
  return line.length <= UNBROKEN ? line.replaceAll(' ', '\u00a0') : line.replace(/^ /, '\u00a0');
}

/** Who stands behind a wording, in the order of sponsorship; behind them, from whom the Chair’s office has the words. */
export function sponsorCodes(wording: Wording, codeOf: CodeOf): string {
  const { origin, sponsors } = wording;
  const heard = heardFrom(wording).map(codeOf);
  const behind = [...(origin === 'base' ? ['base'] : []), ...sponsors.map(codeOf)].join(', ');
  return heard.length === 0 ? behind : `${behind}, as heard from ${heard.join(', ')}`;
}

/** A bracket sign; from the second depth on with the depth as a small figure. */
export function sign(bracket: '[' | ']', depth: number): string {
  if (depth < 2) return bracket;
  return bracket + [...String(depth)].map((figure) => String.fromCharCode(0x2080 + Number(figure))).join('');
}
