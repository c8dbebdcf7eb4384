// Brackets as inline pieces: real signs, a slash between the alternatives, and whose they are. A sign inside another bracket
// carries its depth as a small figure, so that the two halves of a bracket find each other on paper.
import type { Bracket, SeatId, Segment, Wording } from '@adref/negotiation';
import type { Inline } from './document.ts';
import { wordsOf } from './words-of.ts';

/** The short code of a seat, printable. */
export type CodeOf = (seat: SeatId) => string;

/** The pieces of a list of segments; `depth` is how many brackets stand around it. */
export function segmentPieces(
  segments: readonly Segment[],
  depth: number,
  codeOf: CodeOf,
): readonly Inline[] {
  return segments.flatMap((segment) =>
    segment.kind === 'leaf' ? wordsOf(segment.text) : bracketPieces(segment, depth + 1, codeOf),
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

// A no-break space holds the attribution to the last of its words.
function attribution(wording: Wording, isEmpty: boolean, means: string, codeOf: CodeOf): string {
  const names = sponsorCodes(wording, codeOf);
  if (!isEmpty) return `\u00a0(${names})`;
  return wording.origin === 'base' ? `(no words: ${names})` : `(${means}: ${names})`;
}

/** Who stands behind a wording, in the order of sponsorship. */
export function sponsorCodes({ origin, sponsors }: Wording, codeOf: CodeOf): string {
  return [...(origin === 'base' ? ['base'] : []), ...sponsors.map(codeOf)].join(', ');
}

/** A bracket sign; from the second depth on with the depth as a small figure. */
export function sign(bracket: '[' | ']', depth: number): string {
  if (depth < 2) return bracket;
  return bracket + [...String(depth)].map((figure) => String.fromCharCode(0x2080 + Number(figure))).join('');
}
