// Where paragraphs stand, and where a proposal may put one.
import { paragraphName } from './names.ts';
import type { NegotiationState } from './negotiation-state.ts';
import type { BracketSubject, ParagraphId, Placement } from './paragraph.ts';
import type { Refusal } from './refusal.ts';
import { findParagraph } from './segment-tree.ts';

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

/** The refusal of a command whose author saw another order: behind what the paragraph stands now, by its number. */
export function staleOrder(state: NegotiationState, now: ParagraphId | null): Refusal {
  return { kind: 'stale', what: 'order', now: now === null ? '' : paragraphName(state, now) };
}

/** The paragraph that stands before another; null for the first. */
export function before({ paragraphs }: NegotiationState, id: ParagraphId): ParagraphId | null {
  return paragraphs[paragraphs.findIndex((paragraph) => paragraph.id === id) - 1]?.id ?? null;
}
