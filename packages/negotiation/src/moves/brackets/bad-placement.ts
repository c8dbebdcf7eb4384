// Whether a proposal may put a paragraph where it says.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { BracketSubject, ParagraphId, Placement } from '../../model/paragraph.ts';
import type { Refusal } from '../../model/refusal.ts';
import { findParagraph } from '../../words/segment-tree.ts';

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
