// Undo and redo of my own typing, across leaves and editors. One step is what was typed in one leaf, so a step whose leaf an act has
// re-laid is given up alone, and said so: acts are undone by acts. All other steps stay.
import type { LeafId } from '@adref/negotiation';
import { leafText, leavesOf } from '@adref/text';
import * as Y from 'yjs';
import type { CaretPosition } from '../session/places/position.ts';
import { EDITOR_ORIGIN } from './leaf-binding.ts';
import type { ChangePart } from './side-by-side.ts';

/** `gone`: the leaf of the step is in the text no more, and the step is given up. */
export type Undone =
  | { readonly kind: 'done'; readonly place: CaretPosition }
  | { readonly kind: 'gone' }
  | { readonly kind: 'nothing' };

export interface TypingHistory {
  /** `isThere` says whether a leaf is in the text. */
  undo(isThere: (leaf: LeafId) => boolean): Undone;
  redo(isThere: (leaf: LeafId) => boolean): Undone;
  close(): void;
}

/** Why a step could not be undone (-1) or done again (1). */
export function goneSentence(direction: 1 | -1): string {
  return direction === -1
    ? 'What you typed there cannot be undone: those words have been bracketed, settled or moved since. Undo again for what you typed before.'
    : 'What you undid there cannot be done again: those words have been bracketed, settled or moved since.';
}

/** The leaf of each step. */
const LEAF = 'adref-leaf';

export function openTypingHistory(doc: Y.Doc): TypingHistory {
  const leaves = leavesOf(doc);
  const history = new Y.UndoManager(leaves, { trackedOrigins: new Set([EDITOR_ORIGIN]) });
  let last: LeafId | null = null;
  let changed: CaretPosition | null = null;

  /** A step is of one leaf: typing in another begins a new one. */
  const beforeTyping = (transaction: Y.Transaction) => {
    if (transaction.origin !== EDITOR_ORIGIN) return;
    const leaf = leafOf(transaction, leaves);
    if (leaf !== last) history.stopCapturing();
    last = leaf;
  };
  const note = ({ stackItem, changedParentTypes }: StackEvent) => {
    for (const type of changedParentTypes.keys()) {
      const leaf = leafAround(type, leaves);
      if (leaf !== null) stackItem.meta.set(LEAF, leaf);
    }
  };
  const watchPlace = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    if (transaction.origin !== history) return;
    for (const event of events) {
      const leaf = leafAround(event.target, leaves);
      if (leaf !== null) changed = { leaf, offset: behind(event.delta) };
    }
  };
  doc.on('beforeObserverCalls', beforeTyping);
  history.on('stack-item-added', note);
  history.on('stack-item-updated', note);
  leaves.observeDeep(watchPlace);

  const take = (direction: -1 | 1, isThere: (leaf: LeafId) => boolean): Undone => {
    const stack = direction === -1 ? history.undoStack : history.redoStack;
    const leaf: unknown = stack.at(-1)?.meta.get(LEAF);
    if (typeof leaf === 'string' && (!isThere(leaf) || leafText(doc, leaf) === undefined)) {
      stack.pop();
      return { kind: 'gone' };
    }
    changed = null;
    if (direction === -1) history.undo();
    else history.redo();
    return changed === null ? { kind: 'nothing' } : { kind: 'done', place: changed };
  };
  return {
    undo: (isThere) => take(-1, isThere),
    redo: (isThere) => take(1, isThere),
    close() {
      doc.off('beforeObserverCalls', beforeTyping);
      leaves.unobserveDeep(watchPlace);
      history.destroy();
    },
  };
}

interface StackEvent {
  readonly stackItem: { readonly meta: Map<unknown, unknown> };
  readonly changedParentTypes: { keys(): Iterable<object> };
}

function leafOf({ changed }: Y.Transaction, leaves: object): LeafId | null {
  for (const type of changed.keys()) {
    const leaf = leafAround(type, leaves);
    if (leaf !== null) return leaf;
  }
  return null;
}

/** The leaf that a shared type is in; null when it is in none. */
function leafAround(type: object, leaves: object): LeafId | null {
  let now: unknown = type;
  while (now instanceof Y.AbstractType && now._item !== null) {
    if (now._item.parent === leaves) return now._item.parentSub;
    now = now._item.parent;
  }
  return null;
}

/** The place behind what came back last, or where something went. */
function behind(delta: readonly ChangePart[]): number {
  let [at, place] = [0, 0];
  for (const part of delta) {
    if (part.retain !== undefined) at += part.retain;
    else if (typeof part.insert === 'string') {
      at += part.insert.length;
      place = at;
    } else place = at;
  }
  return place;
}
