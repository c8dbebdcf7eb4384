// What the wordings of a bracket stand for, and how one is told in a sentence: words are quoted; a deletion, a place or a
// paragraph that is not to be is named, because it has no words of its own.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Bracket, Paragraph, Wording } from '../../model/paragraph.ts';
import { plainWords } from '../../words/plain-words.ts';
import { findParagraph, isProposed, wholeBracketOf } from '../../words/segment-tree.ts';
import { paragraphName, quoted } from '../names.ts';
import { titleHeading } from '../paragraphs/placement.ts';

/**
 * `words` are some words of a paragraph; `whole` is a paragraph as a whole, and `new` one that is only proposed; `place` is
 * where a paragraph stands, and `note` a note beside it.
 */
export type BracketSense = 'words' | 'whole' | 'new' | 'place' | 'note';

/** What a bracket of a paragraph is about. */
export function senseOf(
  paragraph: Pick<Paragraph, 'segments'>,
  { id, on }: Pick<Bracket, 'id' | 'on'>,
): BracketSense {
  if (on !== 'words') return on;
  if (wholeBracketOf(paragraph)?.id !== id) return 'words';
  return isProposed(paragraph) ? 'new' : 'whole';
}

/** A wording as a part of a sentence: its words in quotation marks, or what it stands for. */
export function wordingPhrase(
  state: NegotiationState,
  paragraph: Paragraph,
  bracket: Bracket,
  wording: Wording,
): string {
  const words = plainWords(wording.segments);
  const name = paragraphName(state, paragraph.id);
  const isBase = wording.origin === 'base';
  const sense = senseOf(paragraph, bracket);
  switch (sense) {
    case 'words':
      return quoted(words);
    case 'whole':
      return words === '' ? `the deletion of ${name}` : quoted(words);
    case 'new':
      if (words !== '') return quoted(words);
      return isBase ? 'no new paragraph' : 'a text not yet written';
    case 'place':
      return isBase ? `the place of ${name} as it is` : `moving ${name} ${placeName(state, wording)}`;
    case 'note':
      return isBase ? 'no note' : `the note ${words === '' ? 'not yet written' : quoted(words)}`;
    default: {
      const never: never = sense;
      throw new Error(`invariant: a bracket of no known sense: ${String(never)}`);
    }
  }
}

/** The words of a wording; where it has none of its own, or they only say why, what it stands for. */
export function toldWords(
  state: NegotiationState,
  paragraph: Paragraph,
  bracket: Bracket,
  wording: Wording,
): string {
  const words = bracket.on === 'place' ? '' : plainWords(wording.segments);
  return words === '' && senseOf(paragraph, bracket) !== 'words'
    ? wordingPhrase(state, paragraph, bracket, wording)
    : words;
}

/** Where a wording would put its paragraph: "behind paragraph 2", "to the beginning". */
export function placeName(state: NegotiationState | null, { placement }: Pick<Wording, 'placement'>): string {
  const after = placement?.after ?? null;
  if (after === null || (state !== null && after === titleHeading(state))) return 'to the beginning';
  const gone = state !== null && findParagraph(state, after) === undefined;
  return gone ? 'behind a paragraph that has gone' : `behind ${paragraphName(state, after)}`;
}

/** An open bracket in plain words: "[a / b]", "place: behind paragraph 2", "note: reorder the list". */
export function bracketWords(state: NegotiationState, paragraph: Paragraph, bracket: Bracket): string {
  const sense = senseOf(paragraph, bracket);
  const proposed = bracket.wordings.slice(1);
  if (sense === 'place') return `place: ${proposed.map((wording) => placeName(state, wording)).join(' / ')}`;
  if (sense === 'note') return `note: ${proposed.map(({ segments }) => plainWords(segments)).join(' / ')}`;
  if (sense !== 'new') return plainWords([bracket]);
  return `[${proposed.map(({ segments }) => plainWords(segments)).join(' / ')}]`;
}
