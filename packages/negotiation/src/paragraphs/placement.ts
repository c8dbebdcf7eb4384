// Where paragraphs stand, and where a proposal may put one.
import type { NegotiationState } from '../negotiation-state.ts';
import type { BracketSubject, ParagraphId, Placement } from '../paragraph.ts';
import { paragraphName } from '../record/names.ts';
import type { Refusal } from '../refusal.ts';
import { findParagraph, isProposed } from '../words/segment-tree.ts';

/** Why a wording of such a bracket cannot have this placement, or cannot be without one. */
export function badPlacement(
  state: NegotiationState,
  on: BracketSubject,
  paragraph: ParagraphId,
  placement: Placement | undefined,
): Refusal | null {
  if (on !== 'place') {
    if (placement === undefined) return null;
    return { kind: 'not-in-order', why: 'this bracket is about words, not about the place of the paragraph' };
  }
  if (placement === undefined)
    return {
      kind: 'not-in-order',
      why: 'this bracket is about the place of the paragraph; say where it should stand',
    };
  const { after } = placement;
  if (after !== null && findParagraph(state, after) === undefined)
    return { kind: 'unknown', what: 'paragraph', id: after };
  return after === paragraph ? { kind: 'not-in-order', why: 'a paragraph cannot stand behind itself' } : null;
}

/** The title of the text: the only heading of the first level, where it stands first; null when there is none. What is proposed does not count. */
export function titleHeading({ paragraphs }: Pick<NegotiationState, 'paragraphs'>): ParagraphId | null {
  const standing = paragraphs.filter((paragraph) => !isProposed(paragraph));
  const [title, ...more] = standing.filter(({ kind, level }) => kind === 'heading' && level === 1);
  return title !== undefined && title === standing[0] && more.length === 0 ? title.id : null;
}

/** A place as it is proposed: the beginning of a text is under its title, for all but the title itself. */
export function underTitle(
  state: NegotiationState,
  after: ParagraphId | null,
  placed: ParagraphId | null = null,
): ParagraphId | null {
  const title = titleHeading(state);
  return after === null && title !== placed ? title : after;
}

/** The refusal of a command whose author saw another order: behind what the paragraph stands now, by its number. */
export function staleOrder(state: NegotiationState, now: ParagraphId | null): Refusal {
  return { kind: 'stale', what: 'order', now: now === null ? '' : paragraphName(state, now) };
}

/** The paragraph that stands before another; null for the first. */
export function before({ paragraphs }: NegotiationState, id: ParagraphId): ParagraphId | null {
  return paragraphs[paragraphs.findIndex((paragraph) => paragraph.id === id) - 1]?.id ?? null;
}
