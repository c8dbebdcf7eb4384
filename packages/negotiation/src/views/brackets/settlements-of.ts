// The settlements of a paragraph that are remembered, the newest first: of words that stand in it, of what stood beside them, and of
// the whole paragraph where it went with one.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { ParagraphId } from '../../model/paragraph.ts';
import type { Settlement } from '../../model/settlement.ts';
import { placeOfLeaf } from '../../words/segment-tree.ts';

/** What may be taken back in a paragraph; whether it may be now, `decide` says. */
export function settlementsOf(state: NegotiationState, paragraph: ParagraphId): readonly Settlement[] {
  const where = ({ words, paragraph: then }: Settlement) =>
    words === null ? then : placeOfLeaf(state, words.start.leaf)?.paragraph.id;
  return state.settlements.filter((settlement) => where(settlement) === paragraph).reverse();
}
