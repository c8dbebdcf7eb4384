// Counts what Yjs does for a message, in units that do not depend on the machine: one for each struct it puts into a
// document, and one for each neighbour it looks at to find the place. The search is the one of yjs 13.6.33
// (src/structs/Item.js, integrate), which has no bound of its own. It counts what has been let through, and refuses nothing.
import * as Y from 'yjs';

/** Counts from now until `stop`. */
export interface WorkMeter {
  /** Units since the last time this was asked. */
  take(): number;
  stop(): void;
}

/** Begins to count the work of every document of this process. One at a time. */
export function startWorkMeter(): WorkMeter {
  let units = 0;
  const { integrate } = Y.Item.prototype;
  Y.Item.prototype.integrate = function counted(this: Y.Item, transaction: Y.Transaction, offset: number) {
    units += 1 + searchLength(this, transaction.doc.store);
    integrate.call(this, transaction, offset);
  };
  return {
    take() {
      const taken = units;
      units = 0;
      return taken;
    },
    stop() {
      Y.Item.prototype.integrate = integrate;
    },
  };
}

/** Beyond this it is too much, however much more; the meter itself must not hang. */
const SEARCH_LIMIT = 100_000;

/** How many items Yjs looks at before it knows where an item goes. */
function searchLength(item: Y.Item, store: Y.Doc['store']): number {
  const { left, right } = item;
  const isPlaced = left === null ? right !== null && right.left === null : left.right === right;
  if (isPlaced) return 0;
  const seen = new Set<Y.Item | Y.GC>();
  for (let one = firstBehind(item); one !== null && one !== right; one = one.right) {
    seen.add(one);
    if (seen.size >= SEARCH_LIMIT) break;
    if (Y.compareIDs(item.origin, one.origin)) {
      if (one.id.client >= item.id.client && Y.compareIDs(item.rightOrigin, one.rightOrigin)) break;
    } else if (one.origin === null || !seen.has(Y.getItem(store, one.origin))) break;
  }
  return seen.size;
}

function firstBehind({ left, parent, parentSub }: Y.Item): Y.Item | null {
  if (left !== null) return left.right;
  return parent instanceof Y.AbstractType && parentSub === null ? parent._start : null;
}
