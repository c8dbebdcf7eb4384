// Where a selection goes over the acts of one arrival that re-lay the text under it. Pure: the acts, the states they were
// decided on and the live words are arguments. The words of the arrival are all there already when its acts are read.
import { type LeafId, type LeafMaking, type NegotiationState, plainText } from '@adref/negotiation';
import { shownPlaceOfLeaf } from '../session/places/brackets-in.ts';
import { type CaretPosition, isCaret, type TextSelection } from '../session/places/position.ts';
import type { Step } from '../session/record/record-fold.ts';
import { behindArrived, followAct, pendingAt } from './caret-map.ts';

/** Where the selection is now; null when its words went. */
export interface Followed {
  readonly selection: TextSelection | null;
  /** Whether words of mine around the caret were unknown to an act, and so are still being carried to where it went. */
  readonly isOnItsWay: boolean;
}

/** Follows the acts one by one; null when none of them touches the leaves of the selection. */
export function followSelection(
  selection: TextSelection,
  steps: readonly Step[],
  liveWords: (leaf: LeafId) => string,
): Followed | null {
  let now = selection;
  let isGone = false;
  let isOnItsWay = false;
  let isMoved = false;
  for (const { before, recorded } of steps) {
    const { act } = recorded;
    if (before === null || isGone || !('retired' in act)) continue;
    const { head, anchor } = now;
    if (!act.retired.includes(head.leaf) && !act.retired.includes(anchor.leaf)) continue;
    isMoved = true;
    const goOn = (from: CaretPosition): CaretPosition | null => {
      const pending = pendingAt(recordedWords(before, from.leaf), liveWords(from.leaf), from.offset);
      isOnItsWay ||= pending.isOnItsWay;
      const place = followAct(act, { leaf: from.leaf, offset: pending.offset });
      const made = place === null ? null : madeWords(before, act.leaves, place.leaf);
      if (place === null || made === null) return place;
      const live = liveWords(place.leaf);
      // Others may have typed in the new leaf before it came here: the place stays with its words. Where the new words
      // stand at the place itself, a selection does not take them in.
      const isBefore = live.startsWith(made.slice(0, place.offset));
      if (isBefore && !isOnItsWay && !isStartOf(now, from)) return place;
      return { leaf: place.leaf, offset: behindArrived(made, live, place.offset) };
    };
    const newHead = goOn(head) ?? firstMade(act.leaves);
    if (newHead === null) isGone = true;
    else now = { anchor: isCaret(now) ? newHead : (goOn(anchor) ?? newHead), head: newHead };
  }
  return isMoved ? { selection: isGone ? null : now, isOnItsWay } : null;
}

function isStartOf(selection: TextSelection, place: CaretPosition): boolean {
  const { anchor, head } = selection;
  return anchor.leaf === head.leaf && place.offset < Math.max(anchor.offset, head.offset);
}

function recordedWords(state: NegotiationState, leaf: LeafId): string {
  return plainText(shownPlaceOfLeaf(state, leaf)?.leaf.text ?? []);
}

/** The words of a leaf as the act made it; null when the act did not make it. */
function madeWords(before: NegotiationState, leaves: readonly LeafMaking[], leaf: LeafId): string | null {
  const making = leaves.find(({ id }) => id === leaf);
  if (making === undefined) return null;
  return making.pieces
    .map((piece) =>
      'text' in piece
        ? plainText(piece.text)
        : recordedWords(before, piece.leaf).slice(piece.start, piece.end),
    )
    .join('');
}

function firstMade(leaves: readonly LeafMaking[]): CaretPosition | null {
  const first = leaves[0];
  return first === undefined ? null : { leaf: first.id, offset: 0 };
}
