// Where a caret goes when an act retires the leaf it stood in. Pure: it reads the piece map of the act.
import type { Act, LeafMaking } from '@adref/negotiation';
import type { CaretPosition } from '../session/places/position.ts';

/**
 * The place in a successor for a place in a leaf that this act retires; the same place when the act does not retire it.
 * A caret on a cut stays with the words before it, for those are what its owner typed. Null when the words went.
 */
export function followAct(act: Act, position: CaretPosition): CaretPosition | null {
  if (!('retired' in act) || !act.retired.includes(position.leaf)) return position;
  return followPieces(act.leaves, position);
}

function followPieces(leaves: readonly LeafMaking[], { leaf, offset }: CaretPosition): CaretPosition | null {
  let onEdge: CaretPosition | null = null;
  for (const making of leaves) {
    let at = 0;
    for (const piece of making.pieces) {
      if ('text' in piece) {
        at += piece.text.reduce((length, run) => length + run.text.length, 0);
        continue;
      }
      if (piece.leaf === leaf && piece.start <= offset && offset <= piece.end) {
        const place = { leaf: making.id, offset: at + offset - piece.start };
        if (offset > piece.start) return place;
        onEdge ??= place;
      }
      at += piece.end - piece.start;
    }
  }
  return onEdge;
}

/** What I had typed that the act did not know of, around my caret. */
export interface Pending {
  /** The caret's place in the words the act knew. */
  readonly offset: number;
  /** Whether anything of mine is still on its way. */
  readonly isOnItsWay: boolean;
}

/**
 * Compares the words an act knew with those I have, and finds my caret's place in the former. What stands behind the caret
 * is matched first: a letter just typed may be the same as the one behind it, and is then the new one.
 */
export function pendingAt(known: string, mine: string, caret: number): Pending {
  if (known === mine) return { offset: caret, isOnItsWay: false };
  let tail = 0;
  while (tail < known.length && tail < mine.length - caret && known.at(-1 - tail) === mine.at(-1 - tail)) {
    tail += 1;
  }
  let start = 0;
  while (start < known.length - tail && start < caret && known[start] === mine[start]) start += 1;
  // Between `start` and the tail the two differ; a caret in or behind my own words stands where they were inserted.
  const isBehind = caret >= mine.length - tail;
  const offset = caret <= start ? caret : isBehind ? known.length - tail : start;
  return { offset, isOnItsWay: true };
}

/**
 * Where a caret goes whose words were on their way, in a leaf that an act made as `made` and that reads `now`: some of
 * them may have come with the act, and the caret stands behind those.
 */
export function behindArrived(made: string, now: string, offset: number): number {
  const rest = made.slice(offset);
  return now.endsWith(rest) ? now.length - rest.length : offset;
}
