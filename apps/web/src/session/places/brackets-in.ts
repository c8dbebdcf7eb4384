// The brackets of a text and the numbers they are called by ("2.1" is the first bracket of paragraph 2).
import type {
  Bracket,
  BracketId,
  Leaf,
  LeafId,
  NegotiationState,
  NumberStyle,
  Paragraph,
  ParagraphId,
  ParagraphKind,
  Segment,
} from '@adref/negotiation';
import { paragraphBrackets, standingPaths } from '@adref/negotiation';

export interface BracketPlace {
  readonly paragraph: Paragraph;
  readonly bracket: Bracket;
  readonly number: string;
}

/** Where a bracket stands, or undefined when it is not (or no longer) in the text. */
export function placeOfBracket(
  state: NegotiationState,
  id: BracketId,
  style: NumberStyle = 'new-is-bis',
): BracketPlace | undefined {
  for (const paragraph of state.paragraphs) {
    const all = paragraphBrackets(paragraph);
    const index = all.findIndex((bracket) => bracket.id === id);
    const bracket = all[index];
    if (bracket !== undefined) {
      return { paragraph, bracket, number: `${nameOfParagraph(state, paragraph.id, style)}.${index + 1}` };
    }
  }
  return undefined;
}

/** How a paragraph is called away from the text: its label behind those that it is counted under, or its place in the text when it has none. */
export function nameOfParagraph(
  state: NegotiationState,
  id: ParagraphId,
  style: NumberStyle = 'new-is-bis',
): string {
  const label = standingPaths(state, style).get(id)?.replace(/\.$/, '') ?? '';
  if (label !== '') return label;
  return `¶${state.paragraphs.findIndex((paragraph) => paragraph.id === id) + 1}`;
}

/** The same with what it is: “Paragraph 3”, “Paragraph 8 (j) (i)”, “Item (a)” where no number stands above it, “Heading ¶8”. */
export function titleOfParagraph(
  state: NegotiationState,
  paragraph: Paragraph,
  style: NumberStyle = 'new-is-bis',
): string {
  const name = nameOfParagraph(state, paragraph.id, style);
  const isUnder = paragraph.kind === 'item' && /^\d/.test(name);
  return `${KIND_WORDS[isUnder ? 'numbered' : paragraph.kind]} ${name}`;
}

const KIND_WORDS = {
  heading: 'Heading',
  numbered: 'Paragraph',
  item: 'Item',
  chapeau: 'Lead-in',
  plain: 'Text',
} as const satisfies Readonly<Record<ParagraphKind, string>>;

/** Where a leaf stands: its paragraph, the innermost bracket around it, and whether it is the paragraph's edge. */
export interface LeafPlace {
  readonly leaf: Leaf;
  readonly paragraph: ParagraphId;
  readonly bracket: BracketId | null;
  /** How many brackets are around it. */
  readonly depth: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The place of a leaf that is in the text now. */
export function shownPlaceOfLeaf(state: NegotiationState, id: LeafId): LeafPlace | undefined {
  for (const paragraph of state.paragraphs) {
    const found = leafAmong(paragraph.segments, id, null, 0) ?? leafAmong(paragraph.beside, id, null, 0);
    if (found === undefined) continue;
    const isFirst = found.depth === 0 && paragraph.segments[0] === found.leaf;
    const isLast = found.depth === 0 && paragraph.segments.at(-1) === found.leaf;
    return { ...found, paragraph: paragraph.id, isFirst, isLast };
  }
  return undefined;
}

function leafAmong(
  segments: readonly Segment[],
  id: LeafId,
  bracket: BracketId | null,
  depth: number,
): Pick<LeafPlace, 'leaf' | 'bracket' | 'depth'> | undefined {
  for (const segment of segments) {
    if (segment.kind === 'leaf') {
      if (segment.id === id) return { leaf: segment, bracket, depth };
      continue;
    }
    for (const wording of segment.wordings) {
      const found = leafAmong(wording.segments, id, segment.id, depth + 1);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
