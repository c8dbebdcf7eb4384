// The order of paragraphs through the record, to tell what stood beside one that is gone.
import type { Act, RecordedAct } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { ParagraphId } from '../../model/paragraph.ts';
import { findParagraph } from '../../words/segment-tree.ts';

/** The paragraph now that is nearest to where a deleted one stood, before it rather than after; null in an empty text. */
export function nearestParagraph(
  state: NegotiationState,
  acts: readonly RecordedAct[],
  gone: ParagraphId,
): ParagraphId | null {
  let order: readonly ParagraphId[] = [];
  for (const { act } of acts) {
    // It keeps its place in the order after it has gone, so that its neighbours can be told however much follows.
    order = orderAfter(order, act);
  }
  const index = order.indexOf(gone);
  const isThere = (id: ParagraphId) => findParagraph(state, id) !== undefined;
  const beside = order.slice(0, Math.max(index, 0)).findLast(isThere) ?? order.slice(index + 1).find(isThere);
  return beside ?? state.paragraphs[0]?.id ?? null;
}

function orderAfter(order: readonly ParagraphId[], act: Act): readonly ParagraphId[] {
  switch (act.kind) {
    case 'paragraphs-added':
      return insert(order, act.after, ...act.paragraphs.map(({ id }) => id));
    case 'paragraph-split':
      return insert(order, act.paragraph, act.newParagraph);
    case 'paragraph-moved':
      return insert(
        order.filter((id) => id !== act.paragraph),
        act.after,
        act.paragraph,
      );
    default:
      return order;
  }
}

function insert(
  order: readonly ParagraphId[],
  after: ParagraphId | null,
  ...added: readonly ParagraphId[]
): readonly ParagraphId[] {
  return order.toSpliced(after === null ? 0 : order.indexOf(after) + 1, 0, ...added);
}
