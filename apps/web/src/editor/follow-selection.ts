// Where my selection goes when an act re-lays the text under it.
import { type Act, type LeafId, type NegotiationState, plainText } from '@adref/negotiation';
import type { LiveText } from '../live/live-text.ts';
import { placeOfLeaf } from '../text/brackets-in.ts';
import { isCaret, type Position, type TextSelection } from '../text/position.ts';
import { followAct, pendingAt } from './caret-map.ts';

export interface Followed {
  /** Null when the text has no place for it any more. */
  readonly selection: TextSelection | null;
  /** Whether words of mine, typed where the head stood, are still on their way to the successor. */
  readonly isOnItsWay: boolean;
}

/** Null when the act does not touch the leaves of the selection. `before` is the state the act was decided on. */
export function followSelection(
  before: NegotiationState,
  act: Act,
  selection: TextSelection,
  text: LiveText,
): Followed | null {
  if (!('retired' in act)) return null;
  const { anchor, head } = selection;
  if (!act.retired.includes(head.leaf) && !act.retired.includes(anchor.leaf)) return null;
  const known = recordedWords(before, head.leaf);
  const pending = pendingAt(known, plainText(text.words(head.leaf)), head.offset);
  const newHead = followAct(act, { leaf: head.leaf, offset: pending.offset }) ?? firstMade(act.leaves);
  const newAnchor = isCaret(selection) ? newHead : (followAct(act, anchor) ?? newHead);
  const followed = newHead === null || newAnchor === null ? null : { anchor: newAnchor, head: newHead };
  return { selection: followed, isOnItsWay: pending.isOnItsWay };
}

function recordedWords(state: NegotiationState, leaf: LeafId): string {
  return plainText(placeOfLeaf(state, leaf)?.leaf.text ?? []);
}

function firstMade(leaves: readonly { readonly id: LeafId }[]): Position | null {
  const first = leaves[0];
  return first === undefined ? null : { leaf: first.id, offset: 0 };
}
