// What has become of the place a private note hangs on, in a sentence: nothing to say while it is as it was.
import {
  type AnchorPlace,
  type CommentPlace,
  findBracket,
  isolated,
  type NegotiationState,
} from '@adref/negotiation';
import { nameOfParagraph, placeOfBracket, titleOfParagraph } from '../places/brackets-in.ts';

/** Where it hangs, by name: “bracket 2.1”, ““takes note of” in Paragraph 2”, “Paragraph 2”; of an offer, the paragraph alone. */
export function anchorName(state: NegotiationState, { place, isOffered }: AnchorPlace): string {
  if (place === null) return 'no place: the text is empty';
  return nameOf(state, isOffered ? { ...place, bracket: null, quote: null } : place);
}

function nameOf(state: NegotiationState, place: CommentPlace): string {
  const bracket = place.bracket === null ? undefined : placeOfBracket(state, place.bracket);
  if (bracket !== undefined) return `bracket ${bracket.number}`;
  const paragraph = state.paragraphs.find(({ id }) => id === place.paragraph);
  const title = paragraph === undefined ? 'a paragraph' : titleOfParagraph(state, paragraph);
  return place.quote === null ? title : `“${isolated(shortened(place.quote.words))}” in ${title}`;
}

/** Why it is not there any more, and where it could be attached; null when it is as it was. */
export function fateSentence(state: NegotiationState, found: AnchorPlace): string | null {
  const { place, why, through } = found;
  if (place === null) return why === 'unchanged' ? null : 'The paragraph was deleted, and the text is empty.';
  const now = nameOfParagraph(state, place.paragraph);
  const cut = through === 'split' ? 'split' : 'joined to another';
  switch (why) {
    case 'unchanged':
      return null;
    case 'moved':
      return `The paragraph was ${cut}; ${place.quote === null ? 'its place is' : 'these words now stand in'} ${now}.`;
    case 'words-changed':
      return `The words were changed meanwhile and now read “${isolated(shortened(place.quote?.words ?? ''))}”.`;
    case 'words-parted':
      return `The words are parted now, by a bracket or in two paragraphs; ${nearest(state, found) ?? `they begin in ${now}`}.`;
    case 'bracket-closed':
      return place.quote === null || found.isOffered
        ? `The bracket is not open any more; ${nearest(state, found) ?? `its place was in ${now}`}.`
        : `The bracket is not open any more; its words stand in ${now}.`;
    case 'settled-otherwise':
      return `The words were replaced when a bracket was settled; ${nearest(state, found) ?? `they stood in ${now}`}.`;
    case 'words-gone':
      return `The words are not in the text any more; ${nearest(state, found) ?? `they stood in ${now}`}.`;
    case 'paragraph-gone':
      return `The paragraph was deleted; ${nearest(state, found) ?? `${now} is the nearest now`}.`;
    default: {
      const never: never = why;
      return never;
    }
  }
}

/** What is offered instead of a place that is gone; null when nothing is. */
function nearest(state: NegotiationState, { place, isOffered }: AnchorPlace): string | null {
  return place === null || !isOffered ? null : `the nearest place for it now is ${nameOf(state, place)}`;
}

/** Whether a wording can be tabled at a place: in an open bracket about words, or for words that can be bracketed. */
export function canTakeWording(state: NegotiationState, { place }: AnchorPlace): boolean {
  if (place === null) return false;
  const open = place.bracket === null ? undefined : findBracket(state, place.bracket);
  if (place.bracket !== null) return open !== undefined && open.on !== 'place';
  return place.quote !== null;
}

const LONG = 60;

export function shortened(words: string): string {
  const characters = Array.from(words);
  return characters.length <= LONG
    ? words
    : `${characters.slice(0, LONG - 20).join('')} … ${characters.slice(-15).join('')}`;
}
