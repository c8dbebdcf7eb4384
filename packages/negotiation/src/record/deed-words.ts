// Parts of the record's sentences on words, brackets and wordings. Words and numbers are looked up in the state that is passed.
import type { ActOf } from '../act.ts';
import { senseOf, wordingPhrase } from '../brackets/bracket-sense.ts';
import type { Precedent } from '../brackets/precedent.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Segment, Stance } from '../paragraph.ts';
import { reservationName } from '../positions/reservation-name.ts';
import { newAuthors } from '../words/new-authors.ts';
import { plainWords } from '../words/plain-words.ts';
import { plainText, sliceText } from '../words/rich-text.ts';
import {
  findBracket,
  findParagraph,
  isEmptyList,
  isProposed,
  placeOfBracket,
  placeOfLeaf,
} from '../words/segment-tree.ts';
import { capitalised, listOfSeats, paragraphName, quoted, seatName } from './names.ts';
import { meetingNumber } from './office-words.ts';

const STANCE_TAKEN: Readonly<Record<Stance, string>> = {
  support: 'supported',
  'can-accept': 'could accept',
  reserve: 'reserved on',
  object: 'objected to',
};

/** The file that an import was read from, when it had a name. */
export function importedFrom({ from }: ActOf<'paragraphs-added'>): string {
  return from === undefined || from.name === '' ? '' : ` from ${quoted(from.name)}`;
}

/** A general reserve is said in short; the other kinds are named. */
export function stanceTaken({ stance, reservation = 'general' }: ActOf<'position-taken'>): string {
  return stance === 'reserve' && reservation !== 'general'
    ? `entered a ${reservationName(reservation)} on`
    : STANCE_TAKEN[stance];
}

export function reservationHeld(
  state: NegotiationState | null,
  seat: string,
  { paragraph, bracket }: ActOf<'reservation-lifted'>,
): string {
  const held = (state === null ? undefined : findParagraph(state, paragraph))?.reservations.find(
    (each) => each.seat === seat && each.bracket === bracket,
  );
  const where = paragraphName(state, paragraph);
  return held === undefined
    ? `its reservation on ${where}`
    : `its ${reservationName(held.kind)} on ${quoted(held.words)} in ${where}`;
}

export const SHAPES: Readonly<Record<ActOf<'paragraph-reshaped'>['shape'], string>> = {
  heading: 'a heading',
  numbered: 'a numbered paragraph',
  item: 'a lettered item',
  chapeau: 'a chapeau',
  plain: 'an unnumbered paragraph',
};

export function typingSentence(
  state: NegotiationState | null,
  seat: string,
  act: ActOf<'leaf-edited'>,
): string {
  const { paragraph, removed, inserted, kept = [] } = act;
  const [gone, come] = [plainText(removed), plainText(inserted)];
  const seats = [...new Set(newAuthors(act).map((author) => seatName(state, author.seat)))];
  const isOfMarks = kept.length > 0 && gone === come;
  const who = isOfMarks ? seatName(state, seat) : seats.length === 0 ? 'somebody' : seats.join(' and ');
  const change = isOfMarks
    ? `changed the marks of ${quoted(come)}`
    : gone === ''
      ? `typed ${quoted(come)}`
      : come === ''
        ? `removed ${quoted(gone)}`
        : `changed ${quoted(gone)} to ${quoted(come)}`;
  return `${capitalised(who)} ${change} in ${paragraphName(state, paragraph)}`;
}

export function offeredBackSentence(
  state: NegotiationState | null,
  seat: string,
  { words, removed }: ActOf<'words-offered-back'>,
): string {
  if (words !== '') return `Late words of ${seatName(state, seat)} were offered back: ${quoted(words)}`;
  return `A late removal by ${seatName(state, seat)} came to nothing: ${quoted(removed)}`;
}

export function adoptedBySentence({ by }: ActOf<'adopted'>): string {
  if (by?.kind === 'silence') return ' by silence';
  return by?.kind === 'meeting' ? ` at the ${meetingNumber(by.number)} meeting` : '';
}

/** "S/RES/2427 (2018), para. 3". */
export function precedentName({ symbol, paragraph }: Precedent): string {
  return paragraph === '' ? symbol : `${symbol}, para. ${paragraph}`;
}

export function groupCode(state: NegotiationState | null, id: string): string {
  return state?.groups.find((group) => group.id === id)?.code ?? 'that has ended';
}

export function wordingWords(
  state: NegotiationState | null,
  { bracket, wording }: { readonly bracket: string; readonly wording: string },
): string {
  const place = state === null ? undefined : placeOfBracket(state, bracket);
  const found = place?.segment.wordings.find(({ id }) => id === wording);
  if (state === null || place === undefined || found === undefined) return 'a wording';
  return wordingPhrase(state, place.paragraph, place.segment, found);
}

/** Whether a paragraph was only proposed in the state before the act. */
export function isProposal(state: NegotiationState | null, id: string): boolean {
  const paragraph = state === null ? undefined : findParagraph(state, id);
  // Its last proposal may have been withdrawn already, by the act before.
  return paragraph !== undefined && isProposed(paragraph);
}

/** What a wording brought: words, or what it means in its bracket that there are none. */
export function proposedWords(
  state: NegotiationState | null,
  { bracket, paragraph }: ActOf<'wording-proposed'>,
  words: string,
): string {
  const place = state === null ? undefined : placeOfBracket(state, bracket);
  const sense = place === undefined ? 'words' : senseOf(place.paragraph, place.segment);
  if (sense === 'note') return `the note ${words === '' ? 'not yet written' : quoted(words)}`;
  if (words !== '') return quoted(words);
  if (sense === 'whole') return `to delete ${paragraphName(state, paragraph)}`;
  return sense === 'new' ? 'a text not yet written' : quoted(words);
}

/** The names of joint sponsors; of many, the first two and how many more. */
export function jointNames(state: NegotiationState | null, sponsors: readonly string[]): string {
  if (sponsors.length <= MOST_NAMES) return listOfSeats(state, sponsors);
  const [first = '', second = ''] = sponsors;
  return `${seatName(state, first)}, ${seatName(state, second)} and ${sponsors.length - 2} others`;
}

/** Beyond this a sentence is a list. */
const MOST_NAMES = 4;

export function settlementDeed(state: NegotiationState | null, act: ActOf<'bracket-settled'>): string {
  const name = paragraphName(state, act.paragraph);
  const place = state === null ? undefined : placeOfBracket(state, act.bracket);
  const sense = place === undefined ? 'words' : senseOf(place.paragraph, place.segment);
  if (act.isBracketLifted === true) return `lifted the bracket on ${liftedWords(state, act)} in ${name}`;
  const isBase = place?.segment.wordings[0]?.id === act.wording;
  if (sense === 'place' && isBase) return `left ${name} where it stands`;
  if (sense === 'note' && isBase) return `set aside the note on ${name}`;
  if (sense === 'place' || sense === 'note')
    return `took up ${wordingWords(state, act)}${sense === 'note' ? ` on ${name}` : ''}`;
  return `settled ${name} on ${wordingWords(state, act)}`;
}

/** The base words of a bracket that is lifted. */
function liftedWords(
  state: NegotiationState | null,
  { bracket, wording }: Pick<ActOf<'bracket-settled'>, 'bracket' | 'wording'>,
): string {
  const place = state === null ? undefined : placeOfBracket(state, bracket);
  const base = place?.segment.wordings.find(({ id }) => id === wording);
  return base === undefined || isEmptyList(base.segments) ? 'words' : quoted(plainWords(base.segments));
}

export function bracketedWords(state: NegotiationState | null, act: ActOf<'bracket-opened'>): string {
  if (state === null) return 'words';
  const base = findBracket(state, act.bracket)?.wordings[0];
  const inside = base?.segments ?? spanBefore(state, act);
  if (inside !== null && isEmptyList(inside)) return `${paragraphName(state, act.paragraph)} as a whole`;
  return inside === null ? `words in ${paragraphName(state, act.paragraph)}` : quoted(plainWords(inside));
}

/** The span's segments in the state before the act; null in another. */
function spanBefore(
  state: NegotiationState,
  { from, to }: ActOf<'bracket-opened'>,
): readonly Segment[] | null {
  const [first, last] = [placeOfLeaf(state, from.leaf), placeOfLeaf(state, to.leaf)];
  if (first === undefined || last === undefined) return null;
  if (first.index === last.index)
    return [{ ...first.segment, text: sliceText(first.segment.text, from.offset, to.offset) }];
  const start = {
    ...first.segment,
    text: sliceText(first.segment.text, from.offset, Number.POSITIVE_INFINITY),
  };
  const end = { ...last.segment, text: sliceText(last.segment.text, 0, to.offset) };
  return [start, ...first.list.slice(first.index + 1, last.index), end];
}
