// What a row of the desk is called: its number, its words, and what its button does.
import {
  bracketWords,
  cleanWords,
  type DeskKind,
  type DeskRow,
  findBracket,
  findParagraph,
  type NegotiationState,
  type NumberStyle,
  wordingName,
} from '@adref/negotiation';
import { gistOf } from '../../session/names/gist-of.ts';
import { nameOfParagraph, placeOfBracket, titleOfParagraph } from '../../session/places/brackets-in.ts';

/** The headings of the desk's parts. */
export const KIND_TITLE: Readonly<Record<DeskKind, string>> = {
  settle: 'Can be settled now',
  'settle-package': 'Packages that can be settled now',
  'agree-ad-ref': 'Ready to agree ad ref',
  agree: 'Ready to agree',
  unify: 'Nearly the same wordings',
  choice: 'No objection, and no wording stands out',
  'one-objection': 'One objection only',
  pending: 'Agreed pending',
  reservation: 'Reservations',
  placeholder: 'To fill in',
  package: 'Packages not accepted yet',
  contested: 'Several objections to every wording',
  parked: 'Parked with a small group',
  silence: 'Under silence',
};

/** “2.1” for a bracket, “2” for a paragraph, nothing for the whole text. */
export function rowNumber(row: DeskRow, state: NegotiationState, style: NumberStyle): string {
  if (row.bracket !== null) return placeOfBracket(state, row.bracket, style)?.number ?? '';
  return row.paragraph === null ? '' : nameOfParagraph(state, row.paragraph, style);
}

/** What it is about, for who does not see the row: “bracket 2.1”, “item (a) Calling upon them”, the name of a package. */
export function rowTitle(row: DeskRow, state: NegotiationState, style: NumberStyle): string {
  if (row.bracket !== null) return `bracket ${rowNumber(row, state, style)}`;
  const paragraph = row.paragraph === null ? undefined : findParagraph(state, row.paragraph);
  const words = rowWords(row, state);
  if (paragraph === undefined) return words;
  return `${titleOfParagraph(state, paragraph, style).toLowerCase()} ${gistOf(words).shown}`;
}

/** The words that it is about. */
export function rowWords(row: DeskRow, state: NegotiationState): string {
  switch (row.kind) {
    case 'silence':
      return 'The text';
    case 'settle-package':
    case 'package':
      return row.package.name;
    case 'placeholder':
      return row.words;
    default: {
      const paragraph = findParagraph(state, row.paragraph ?? '');
      const bracket = row.bracket === null ? undefined : findBracket(state, row.bracket);
      if (paragraph === undefined) return '';
      return bracket === undefined ? cleanWords(paragraph.segments) : bracketWords(state, paragraph, bracket);
    }
  }
}

/** What the press does that closes it. */
export function closingWords(row: DeskRow, state: NegotiationState): string {
  switch (row.kind) {
    case 'settle':
      return `Settle on ${wordingName(row.standings, state)}`;
    case 'settle-package':
      return 'Settle the package';
    case 'agree-ad-ref':
      return 'Agree ad ref';
    case 'agree':
      return 'Agree';
    case 'unify':
      return 'Unify…';
    default:
      return 'Go there';
  }
}
