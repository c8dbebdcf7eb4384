// What a script sees when it is about to ask for something: the state as it is, and the names it has given. Scripts call
// paragraphs and brackets by names of their own and wordings by a sponsor; here these become what is in the state.
import {
  type Bracket,
  findBracket,
  findParagraph,
  hashOfParagraph,
  hashOfSegments,
  type Leaf,
  leavesIn,
  type NegotiationState,
  type Paragraph,
  paragraphLeaves,
  plainText,
  type SeatId,
  type Wording,
} from '@adref/negotiation';

/** The ids behind a script's names; filled in by `playStory` as things come into being. */
export interface Names {
  readonly paragraphs: Map<string, string>;
  readonly brackets: Map<string, string>;
  readonly comments: Map<string, string>;
}

export interface Scene {
  readonly state: NegotiationState;
  readonly names: Names;
}

/** Whose wording: a sponsor, `chair` for a bridging wording, `base` for the text as it stands. */
export type Whose = SeatId | 'base';

/** Where words are looked for: a paragraph by its name, or one wording as `bracket/sponsor`. */
export type Where = string;

export function noNames(): Names {
  return { paragraphs: new Map(), brackets: new Map(), comments: new Map() };
}

/** The paragraph that the script calls so. */
export function paragraphOf({ state, names }: Scene, name: string): Paragraph {
  return found(findParagraph(state, names.paragraphs.get(name) ?? ''), `a paragraph ${name}`);
}

/** The same as a command refers to it. */
export function seenParagraph(scene: Scene, name: string) {
  const paragraph = paragraphOf(scene, name);
  return { paragraph: paragraph.id, expected: hashOfParagraph(paragraph) };
}

/** The open bracket that the script calls so. */
export function bracketOf({ state, names }: Scene, name: string): Bracket {
  return found(findBracket(state, names.brackets.get(name) ?? ''), `an open bracket ${name}`);
}

/** The newest wording of somebody in a bracket. */
export function wordingOf(scene: Scene, bracket: string, whose: Whose): Wording {
  const wording = bracketOf(scene, bracket).wordings.findLast(({ origin, sponsors }) =>
    whose === 'base' ? origin === 'base' : sponsors.includes(whose),
  );
  return found(wording, `a wording of ${whose} in ${bracket}`);
}

/** The same as a command refers to it. */
export function seenWording(scene: Scene, bracket: string, whose: Whose) {
  const wording = wordingOf(scene, bracket, whose);
  return {
    bracket: bracketOf(scene, bracket).id,
    wording: wording.id,
    expected: hashOfSegments(wording.segments),
  };
}

/** The leaf that holds some words, and where they begin; no words are found at the end of the last leaf. */
export function placeOfWords(scene: Scene, where: Where, words: string): { leaf: Leaf; offset: number } {
  const leaves = leavesAt(scene, where);
  if (words === '') {
    const last = found(leaves.at(-1), `a leaf in ${where}`);
    return { leaf: last, offset: plainText(last.text).length };
  }
  const leaf = found(
    leaves.find(({ text }) => plainText(text).includes(words)),
    `“${words}” in ${where}: ${leaves.map(({ text }) => plainText(text)).join(' | ')}`,
  );
  return { leaf, offset: plainText(leaf.text).indexOf(words) };
}

function leavesAt(scene: Scene, where: Where): readonly Leaf[] {
  const [name = '', whose] = where.split('/');
  return whose === undefined
    ? paragraphLeaves(paragraphOf(scene, name))
    : leavesIn(wordingOf(scene, name, whose).segments);
}

/** What a script relies on; a script that is wrong says so at once. */
export function found<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`script: there is no ${what}`);
  return value;
}
