// What stands beside a paragraph, as lines under it: another place proposed for it, editorial notes, and the precedents that its
// words, or wordings in it, are taken from.
import {
  type Bracket,
  type Citation,
  type NegotiationState,
  type Paragraph,
  paragraphBrackets,
  plainWords,
  precedentName,
  titleHeading,
  type Wording,
} from '@adref/negotiation';
import type { Inline } from '../model/document.ts';
import { closedWords } from '../model/printable.ts';
import { type CodeOf, segmentPieces, sponsorCodes } from './bracket-pieces.ts';

export interface NoteContext {
  readonly state: NegotiationState;
  readonly numbers: ReadonlyMap<string, string>;
  readonly codeOf: CodeOf;
}

/** The notes of a paragraph in the order in which they were opened and cited. */
export function besideNotes(paragraph: Paragraph, context: NoteContext): readonly (readonly Inline[])[] {
  return [
    ...paragraph.beside.map((bracket) => besidePieces(bracket, context)),
    ...paragraph.citations.map((citation) => citationPieces(paragraph, citation, context)),
  ];
}

function besidePieces(bracket: Bracket, context: NoteContext): readonly Inline[] {
  const isPlace = bracket.on === 'place';
  const [, ...proposals] = bracket.wordings;
  const pieces: Inline[] = [
    { kind: 'bracket', part: 'open', text: '[' },
    { kind: 'remark', text: isPlace ? 'place: ' : 'note: ' },
  ];
  for (const [index, wording] of proposals.entries()) {
    if (index > 0) pieces.push({ kind: 'bracket', part: 'between', text: ' / ' });
    pieces.push(...(isPlace ? placePieces(wording, context) : quotedPieces(wording, context)));
    pieces.push({ kind: 'attribution', text: `\u00a0(${sponsorCodes(wording, context.codeOf)})` });
  }
  if (isPlace) {
    pieces.push({ kind: 'bracket', part: 'between', text: ' / ' }, { kind: 'remark', text: 'as it stands' });
  }
  pieces.push({ kind: 'bracket', part: 'close', text: ']' });
  return pieces;
}

function placePieces(wording: Wording, { state, numbers, codeOf }: NoteContext): readonly Inline[] {
  const why = segmentPieces(wording.segments, 1, codeOf);
  const place: Inline = { kind: 'remark', text: placeWords(wording, state, numbers) };
  return why.length === 0 ? [place] : [place, { kind: 'remark', text: ', ' }, ...why];
}

function placeWords(
  { placement }: Wording,
  state: NegotiationState,
  numbers: NoteContext['numbers'],
): string {
  const after = placement?.after ?? null;
  if (after === null || after === titleHeading(state)) return 'to the beginning';
  const target = state.paragraphs.find(({ id }) => id === after);
  if (target === undefined) return 'behind a paragraph that has gone';
  const number = numbers.get(after) ?? '';
  if (number !== '') return `behind ${target.kind === 'item' ? 'item' : 'paragraph'} ${number}`;
  return closedWords(`behind “${inQuotes(shortened(plainWords(target.segments)))}”`);
}

function quotedPieces(wording: Wording, { codeOf }: NoteContext): readonly Inline[] {
  const words = segmentPieces(wording.segments, 1, codeOf);
  if (words.length === 0) return [{ kind: 'remark', text: 'no words yet' }];
  return [{ kind: 'remark', text: '“' }, ...words, { kind: 'remark', text: '”' }];
}

function citationPieces(
  paragraph: Paragraph,
  { precedent, wording, words, seat }: Citation,
  { codeOf }: NoteContext,
): readonly Inline[] {
  const cited = paragraphBrackets(paragraph)
    .flatMap(({ wordings }) => wordings)
    .find(({ id }) => id === wording);
  const what = cited === undefined ? words : plainWords(cited.segments);
  const quoted = precedent.words === '' ? '' : `: “${inQuotes(precedent.words)}”`;
  return [
    {
      kind: 'remark',
      text: closedWords(`Precedent for “${inQuotes(shortened(what))}”: ${precedentName(precedent)}${quoted}`),
    },
    { kind: 'attribution', text: `\u00a0(${codeOf(seat)})` },
  ];
}

/** Words as they stand inside double quotation marks: theirs become single ones. */
function inQuotes(words: string): string {
  return words.replaceAll('“', '‘').replaceAll('”', '’');
}

/** Characters of a quotation that only says which words are meant. */
const LONGEST = 90;

function shortened(words: string): string {
  const characters = Array.from(words);
  return characters.length <= LONGEST ? words : `${characters.slice(0, LONGEST).join('')} …`;
}
