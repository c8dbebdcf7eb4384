// One short sentence of history per act. Words and numbers are looked up in the state that is passed: with the state
// before the act the sentence is complete; with a later one it says what can still be known.
import type { Act, ActOf, RecordedAct } from '../act.ts';
import { placeName, senseOf, wordingPhrase } from '../brackets/bracket-sense.ts';
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
import { type ActOfChair, chairDeed, isOfChair, meetingNumber } from './act-sentence-chair.ts';
import { capitalised, listOfSeats, paragraphName, quoted, seatName } from './names.ts';

/** The sentence, e.g. `France bracketed “takes note of”`. Without a full stop, because a time often follows. */
export function actSentence(state: NegotiationState | null, { seat, act }: RecordedAct): string {
  if (act.kind === 'leaf-edited') return typingSentence(state, seat, act);
  if (act.kind === 'words-offered-back') return offeredBackSentence(state, seat, act);
  if (act.kind === 'leaves-renewed') return 'Late words came for text that was closed; it stays as it is';
  return `${capitalised(seatName(state, seat))} ${isOfChair(act) ? chairDeed(state, act) : deed(state, seat, act)}`;
}

const STANCES: Readonly<Record<Stance, string>> = {
  support: 'supported',
  'can-accept': 'could accept',
  reserve: 'reserved on',
  object: 'objected to',
};

function deed(
  state: NegotiationState | null,
  seat: string,
  act: Exclude<Act, ActOf<'leaf-edited' | 'leaves-renewed' | 'words-offered-back'> | ActOfChair>,
): string {
  const name = (id: string) => paragraphName(state, id);
  switch (act.kind) {
    case 'negotiation-opened':
      return `opened the negotiation ${quoted(act.title)}`;
    case 'person-seated':
      return `seated ${act.name} for ${seatName(state, act.seat)}`;
    case 'person-unseated':
      return `ended the seating of ${state?.people.find(({ person }) => person === act.person)?.name ?? 'a person'} for ${seatName(state, act.seat)}`;
    case 'reading-allowed':
      return `let ${act.seat === 'observer' ? 'observers' : 'the secretariat'} read ${act.extent === 'record' ? 'the text and the record' : 'the text only'}`;
    case 'paragraphs-added':
      if (act.source === 'proposal')
        return `proposed a new paragraph${act.after === null ? ' at the beginning' : ` behind ${name(act.after)}`}`;
      return `${act.source === 'import' ? 'imported' : 'added'} ${act.paragraphs.length === 1 ? 'a paragraph' : `${act.paragraphs.length} paragraphs`}${importedFrom(act)}`;
    case 'paragraph-reshaped':
      return `made ${name(act.paragraph)} ${SHAPES[act.shape]}`;
    case 'paragraph-moved':
      return `moved ${name(act.paragraph)} ${act.after === null ? 'to the front' : `behind ${name(act.after)}`}`;
    case 'paragraph-split':
      return `split ${name(act.paragraph)}`;
    case 'paragraph-merged':
      return `joined ${name(act.paragraph)} to ${name(act.into)}`;
    case 'paragraph-deleted':
      return `${isProposal(state, act.paragraph) ? 'took away the proposed' : 'deleted'} ${name(act.paragraph)}`;
    case 'bracket-opened':
      return `bracketed ${bracketedWords(state, act)}`;
    case 'wording-proposed': {
      const words = act.leaves.flatMap(({ pieces }) =>
        pieces.map((piece) => ('text' in piece ? plainText(piece.text) : '')),
      );
      const whose = act.sponsors.length > 1 ? ` for ${jointNames(state, act.sponsors)}` : '';
      if (act.noted !== undefined)
        return `noted ${proposedWords(state, act, words.join(''))} for ${jointNames(state, act.noted)}, who have not confirmed it`;
      const how = act.origin === 'bridging' ? 'proposed as a bridge' : `proposed${whose}`;
      if (act.placement !== undefined)
        return `${how} to move ${name(act.paragraph)} ${placeName(state, { placement: act.placement })}`;
      return `${how} ${proposedWords(state, act, words.join(''))}`;
    }
    case 'bracket-opened-beside':
      return act.on === 'place'
        ? `opened the place of ${name(act.paragraph)}`
        : `opened an editorial note on ${name(act.paragraph)}`;
    case 'precedent-cited':
      return `cited ${precedentName(act.precedent)} for ${quoted(act.words)}`;
    case 'citation-withdrawn':
      return `withdrew a citation in ${name(act.paragraph)}`;
    case 'revision-frozen':
      return `froze the text as Rev.${act.number}: ${act.reason}`;
    case 'wording-cosponsored':
      return `co-sponsored ${wordingWords(state, act)}`;
    case 'sponsorship-ended':
      return `no longer sponsors ${wordingWords(state, act)}`;
    case 'wording-withdrawn':
      return `withdrew ${wordingWords(state, act)}`;
    case 'position-taken':
      return `${stanceTaken(act)} ${wordingWords(state, act)}${act.note === '' ? '' : `: ${act.note}`}`;
    case 'position-withdrawn':
      return `withdrew its position on ${wordingWords(state, act)}`;
    case 'bracket-settled':
      return settlementDeed(state, act);
    case 'reservation-lifted':
      return `lifted ${reservationHeld(state, seat, act)}`;
    case 'agreed-ad-ref':
      return `recorded ${name(act.paragraph)} as agreed ad ref`;
    case 'agreed':
      return `recorded ${name(act.paragraph)} as agreed`;
    case 'reopened':
      return `reopened ${name(act.paragraph)}: ${act.reason}`;
    case 'adopted':
      return `declared the text adopted${adoptedBy(act)}`;
    case 'closed-without-agreement':
      return `closed the negotiation without agreement: ${act.reason}`;
    case 'group-formed':
      return `formed the group ${act.code}: ${listOfSeats(state, act.members)}`;
    case 'group-left':
      return `left the group ${groupCode(state, act.group)}`;
    case 'commented':
      return 'thread' in act.on
        ? `answered: ${quoted(act.words)}`
        : `commented on ${name(act.on.paragraph)}: ${quoted(act.words)}`;
    case 'comment-withdrawn':
      return 'took a comment back';
    case 'thread-closed':
      return 'closed a thread of comments';
    case 'thread-reopened':
      return 'reopened a thread of comments';
    default: {
      const never: never = act;
      throw new Error(`invariant: an act of no known kind: ${JSON.stringify(never)}`);
    }
  }
}

/** The file that an import was read from, when it had a name. */
function importedFrom({ from }: ActOf<'paragraphs-added'>): string {
  return from === undefined || from.name === '' ? '' : ` from ${quoted(from.name)}`;
}

/** A general reserve is said in short; the other kinds are named. */
function stanceTaken({ stance, reservation = 'general' }: ActOf<'position-taken'>): string {
  return stance === 'reserve' && reservation !== 'general'
    ? `entered a ${reservationName(reservation)} on`
    : STANCES[stance];
}

function reservationHeld(
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

const SHAPES: Readonly<Record<ActOf<'paragraph-reshaped'>['shape'], string>> = {
  heading: 'a heading',
  numbered: 'a numbered paragraph',
  item: 'a lettered item',
  chapeau: 'a chapeau',
  plain: 'an unnumbered paragraph',
};

function typingSentence(state: NegotiationState | null, seat: string, act: ActOf<'leaf-edited'>): string {
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

function offeredBackSentence(
  state: NegotiationState | null,
  seat: string,
  { words, removed }: ActOf<'words-offered-back'>,
): string {
  if (words !== '') return `Late words of ${seatName(state, seat)} were offered back: ${quoted(words)}`;
  return `A late removal by ${seatName(state, seat)} came to nothing: ${quoted(removed)}`;
}

function adoptedBy({ by }: ActOf<'adopted'>): string {
  if (by?.kind === 'silence') return ' by silence';
  return by?.kind === 'meeting' ? ` at the ${meetingNumber(by.number)} meeting` : '';
}

/** "S/RES/2427 (2018), para. 3". */
export function precedentName({ symbol, paragraph }: Precedent): string {
  return paragraph === '' ? symbol : `${symbol}, para. ${paragraph}`;
}

function groupCode(state: NegotiationState | null, id: string): string {
  return state?.groups.find((group) => group.id === id)?.code ?? 'that has ended';
}

function wordingWords(
  state: NegotiationState | null,
  { bracket, wording }: { readonly bracket: string; readonly wording: string },
): string {
  const place = state === null ? undefined : placeOfBracket(state, bracket);
  const found = place?.segment.wordings.find(({ id }) => id === wording);
  if (state === null || place === undefined || found === undefined) return 'a wording';
  return wordingPhrase(state, place.paragraph, place.segment, found);
}

/** Whether a paragraph was only proposed in the state before the act. */
function isProposal(state: NegotiationState | null, id: string): boolean {
  const paragraph = state === null ? undefined : findParagraph(state, id);
  // Its last proposal may have been withdrawn already, by the act before.
  return paragraph !== undefined && isProposed(paragraph);
}

/** What a wording brought: words, or what it means in its bracket that there are none. */
function proposedWords(
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
function jointNames(state: NegotiationState | null, sponsors: readonly string[]): string {
  if (sponsors.length <= MOST_NAMES) return listOfSeats(state, sponsors);
  const [first = '', second = ''] = sponsors;
  return `${seatName(state, first)}, ${seatName(state, second)} and ${sponsors.length - 2} others`;
}

/** Beyond this a sentence is a list. */
const MOST_NAMES = 4;

function settlementDeed(state: NegotiationState | null, act: ActOf<'bracket-settled'>): string {
  const name = paragraphName(state, act.paragraph);
  const place = state === null ? undefined : placeOfBracket(state, act.bracket);
  const sense = place === undefined ? 'words' : senseOf(place.paragraph, place.segment);
  const isBase = place?.segment.wordings[0]?.id === act.wording;
  if (sense === 'place' && isBase) return `left ${name} where it stands`;
  if (sense === 'note' && isBase) return `set aside the note on ${name}`;
  if (sense === 'place' || sense === 'note')
    return `took up ${wordingWords(state, act)}${sense === 'note' ? ` on ${name}` : ''}`;
  return `settled ${name} on ${wordingWords(state, act)}`;
}

function bracketedWords(state: NegotiationState | null, act: ActOf<'bracket-opened'>): string {
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
