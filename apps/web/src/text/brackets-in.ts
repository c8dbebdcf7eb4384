// The brackets of a text and the numbers they are called by ("2.1" is the first bracket of paragraph 2).
import type {
  Bracket,
  BracketId,
  Leaf,
  LeafId,
  NegotiationState,
  Paragraph,
  ParagraphId,
  ParagraphKind,
  Segment,
  Wording,
} from '@adref/negotiation';
import { labelsOf } from '@adref/negotiation';

/** Every bracket in a list of segments in the order of the text, nested ones after the one they stand in. */
export function bracketsIn(segments: readonly Segment[]): readonly Bracket[] {
  return segments.flatMap((segment) =>
    segment.kind === 'leaf'
      ? []
      : [segment, ...segment.wordings.flatMap((wording) => bracketsIn(wording.segments))],
  );
}

export interface BracketPlace {
  readonly paragraph: Paragraph;
  readonly bracket: Bracket;
  readonly number: string;
}

/** Where a bracket stands, or undefined when it is not (or no longer) in the text. */
export function placeOfBracket(state: NegotiationState, id: BracketId): BracketPlace | undefined {
  for (const paragraph of state.paragraphs) {
    const all = bracketsIn(paragraph.segments);
    const index = all.findIndex((bracket) => bracket.id === id);
    const bracket = all[index];
    if (bracket !== undefined) {
      return { paragraph, bracket, number: `${nameOfParagraph(state, paragraph.id)}.${index + 1}` };
    }
  }
  return undefined;
}

/** How a paragraph is called in the interface: its label, or its place in the text when it has none. */
export function nameOfParagraph(state: NegotiationState, id: ParagraphId): string {
  const label = labelsOf(state.paragraphs).get(id)?.replace(/\.$/, '') ?? '';
  if (label !== '') return label;
  return `¶${state.paragraphs.findIndex((paragraph) => paragraph.id === id) + 1}`;
}

/** The same with what it is: “Paragraph 3”, “Item (a)”, “Heading ¶8”. */
export function titleOfParagraph(state: NegotiationState, paragraph: Paragraph): string {
  return `${KIND_WORDS[paragraph.kind]} ${nameOfParagraph(state, paragraph.id)}`;
}

const KIND_WORDS = {
  heading: 'Heading',
  numbered: 'Paragraph',
  item: 'Item',
  chapeau: 'Lead-in',
  plain: 'Text',
} as const satisfies Readonly<Record<ParagraphKind, string>>;

/** The short codes of who stands behind a wording, for the text: at most three, then how many more. */
export function sponsorCodes(wording: Wording, codeOf: (seat: string) => string): string {
  if (wording.origin === 'base') return 'base';
  const codes = wording.sponsors.map(codeOf);
  return codes.length > 3 ? `${codes.slice(0, 2).join(' ')} +${codes.length - 2}` : codes.join(' ');
}

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
export function placeOfLeaf(state: NegotiationState, id: LeafId): LeafPlace | undefined {
  for (const paragraph of state.paragraphs) {
    const found = leafAmong(paragraph.segments, id, null, 0);
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
