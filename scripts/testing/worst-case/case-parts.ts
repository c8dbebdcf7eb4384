// What the cases are built of: who sends a command, and the parts of a full table that it names.
import {
  type Bracket,
  bracketsIn,
  type Command,
  hashOfParagraph,
  hashOfSegments,
  type Leaf,
  type NegotiationState,
  type Paragraph,
} from '@adref/negotiation';
import type { Author } from '@adref/text';
import { CHAIR, delegate, SEATS } from './full-table.ts';

/** A command, and who sends it. */
export interface CommandCase {
  readonly name: string;
  make(state: NegotiationState): { readonly author: Author; readonly command: Command };
}

const FRA = delegate(SEATS[0] ?? '');
/** A command of the Chair. */
export function byChair(name: string, make: (state: NegotiationState) => Command): CommandCase {
  return { name, make: (state) => ({ author: CHAIR, command: make(state) }) };
}

/** A command of a delegation. */
export function byFrance(name: string, make: (state: NegotiationState) => Command): CommandCase {
  return { name, make: (state) => ({ author: FRA, command: make(state) }) };
}

/** A paragraph as its author saw it. */
export function seen(paragraph: Paragraph): { paragraph: string; expected: string } {
  return { paragraph: paragraph.id, expected: hashOfParagraph(paragraph) };
}

/** A wording as its author saw it. */
export function wordingSeen(state: NegotiationState): { bracket: string; wording: string; expected: string } {
  const { id, wordings } = lastBracket(state);
  const wording = wordings[1];
  if (wording === undefined) throw new Error('a wording');
  return { bracket: id, wording: wording.id, expected: hashOfSegments(wording.segments) };
}

/** The paragraph of 4,000 letters in as many runs. */
export function longParagraph(state: NegotiationState): Paragraph {
  const found = state.paragraphs.find(
    ({ segments }) => segments[0]?.kind === 'leaf' && segments[0].text.length > 3_000,
  );
  if (found === undefined) throw new Error('a paragraph of many runs');
  return found;
}

/** A paragraph without brackets. */
export function plainParagraph(state: NegotiationState): Paragraph {
  const found = state.paragraphs.find(
    ({ segments }) => segments.length === 1 && segments[0]?.kind === 'leaf' && segments[0].text.length < 100,
  );
  if (found === undefined) throw new Error('a paragraph without brackets');
  return found;
}

/** The leaf that a paragraph begins with. */
export function firstLeafOf({ segments }: Paragraph): Leaf {
  const [leaf] = segments;
  if (leaf?.kind !== 'leaf') throw new Error('a list begins with a leaf');
  return leaf;
}

/** Its words. */
export function wordsOfLeaf({ text }: Leaf): string {
  return text.map((run) => run.text).join('');
}

/** The last bracket of the text. */
export function lastBracket(state: NegotiationState): Bracket {
  const bracket = state.paragraphs.flatMap(({ segments }) => bracketsIn(segments)).at(-1);
  if (bracket === undefined) throw new Error('a bracket');
  return bracket;
}
