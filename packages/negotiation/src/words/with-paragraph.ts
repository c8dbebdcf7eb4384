// Editing one paragraph of a state, one segment list of it, or one wording of it; everything else is shared.
import type { NegotiationState } from '../model/negotiation-state.ts';
import type {
  Bracket,
  BracketId,
  Paragraph,
  ParagraphId,
  Segment,
  Wording,
  WordingId,
} from '../model/paragraph.ts';
import { editListOf, type SegmentName } from './segment-tree.ts';

/** Where a paragraph stands in the order; throws when the state has none of this id. */
export function indexOfParagraph(state: NegotiationState, id: ParagraphId): number {
  const index = state.paragraphs.findIndex((paragraph) => paragraph.id === id);
  if (index < 0)
    throw new Error(`invariant: an act names paragraph ${id}, which is not in the text (act ${state.acts})`);
  return index;
}

/** Where a paragraph stands that is put behind another, or in front of all. */
export function indexBehind(state: NegotiationState, after: ParagraphId | null): number {
  return after === null ? 0 : indexOfParagraph(state, after) + 1;
}

/** A paragraph that the act says is there. */
export function paragraphOf(state: NegotiationState, id: ParagraphId): Paragraph {
  return paragraphAt(state, indexOfParagraph(state, id));
}

/** The state with one paragraph edited. */
export function withParagraph(
  state: NegotiationState,
  id: ParagraphId,
  edit: (paragraph: Paragraph) => Paragraph,
): NegotiationState {
  const index = indexOfParagraph(state, id);
  return { ...state, paragraphs: state.paragraphs.with(index, edit(paragraphAt(state, index))) };
}

function paragraphAt(state: NegotiationState, index: number): Paragraph {
  const paragraph = state.paragraphs[index];
  if (paragraph === undefined)
    throw new Error(`invariant: a paragraph stands at ${index} (act ${state.acts})`);
  return paragraph;
}

/** The paragraph with the list that holds a segment edited. */
export function withListOf(
  paragraph: Paragraph,
  name: SegmentName,
  edit: (list: readonly Segment[], index: number) => readonly Segment[],
): Paragraph {
  const segments = editListOf(paragraph.segments, name, edit);
  if (segments !== null) return { ...paragraph, segments };
  const beside = editListOf(paragraph.beside, name, edit);
  if (beside !== null) return { ...paragraph, beside: beside.filter((one) => one.kind === 'bracket') };
  throw new Error(`invariant: ${name.kind} ${name.id} stands in paragraph ${paragraph.id}`);
}

/** The state with the wordings of one bracket edited. */
export function withWordings(
  state: NegotiationState,
  at: { readonly paragraph: ParagraphId; readonly bracket: BracketId },
  edit: (wordings: readonly Wording[]) => readonly Wording[],
): NegotiationState {
  return withParagraph(state, at.paragraph, (paragraph) =>
    withListOf(paragraph, { kind: 'bracket', id: at.bracket }, (list, index) => {
      const bracket = bracketAt(list, index);
      return list.with(index, { ...bracket, wordings: edit(bracket.wordings) });
    }),
  );
}

/** The state with one wording edited. */
export function withWording(
  state: NegotiationState,
  at: { readonly paragraph: ParagraphId; readonly bracket: BracketId; readonly wording: WordingId },
  edit: (wording: Wording) => Wording,
): NegotiationState {
  return withWordings(state, at, (wordings) => {
    const index = wordings.findIndex((wording) => wording.id === at.wording);
    return wordings.with(index, edit(wordingOf(wordings, at)));
  });
}

/** A wording that the act says is there. */
export function wordingOf(
  wordings: readonly Wording[],
  at: { readonly bracket: BracketId; readonly wording: WordingId },
): Wording {
  const wording = wordings.find(({ id }) => id === at.wording);
  if (wording === undefined)
    throw new Error(`invariant: wording ${at.wording} is on the table in bracket ${at.bracket}`);
  return wording;
}

/** The bracket at an index of a list. */
export function bracketAt(list: readonly Segment[], index: number): Bracket {
  const segment = list[index];
  if (segment?.kind !== 'bracket')
    throw new Error(`invariant: a bracket stands at ${index}, not ${segment?.id}`);
  return segment;
}
