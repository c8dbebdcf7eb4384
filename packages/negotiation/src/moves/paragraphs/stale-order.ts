// The refusal of a command whose author saw another order of paragraphs.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { ParagraphId } from '../../model/paragraph.ts';
import type { Refusal } from '../../model/refusal.ts';
import { paragraphName } from '../../views/names.ts';

/** The refusal of a command whose author saw another order: behind what the paragraph stands now, by its number. */
export function staleOrder(state: NegotiationState, now: ParagraphId | null): Refusal {
  return { kind: 'stale', what: 'order', now: now === null ? '' : paragraphName(state, now) };
}
