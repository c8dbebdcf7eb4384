// How many pieces a leaf consists of, at most: counted anew only when the leaf may have too many, since Yjs joins and cuts
// structs and a keystroke must not walk its leaf. Deleted structs count too; they stay for ever. A mark that holds counts for
// several: it parts the words on every page that shows them.
import type { LeafId } from '@adref/negotiation';
import * as Y from 'yjs';
import { GUARD_LIMITS } from './guard-limits.ts';
import { WORK, type Work } from './work.ts';

export class LeafPieces {
  readonly #atMost = new Map<LeafId, number>();

  /** Notes that a leaf may have so many more, and tells whether it has room for them. */
  take(leaf: LeafId, text: Y.XmlText, more: number, work: Work): boolean {
    let atMost = (this.#atMost.get(leaf) ?? Number.POSITIVE_INFINITY) + more;
    if (atMost > GUARD_LIMITS.piecesInLeaf) {
      const counted = countOf(text);
      work.spend(counted / WORK.structsPassed);
      atMost = counted + more;
    }
    this.#atMost.set(leaf, atMost);
    return atMost <= GUARD_LIMITS.piecesInLeaf;
  }
}

function countOf(text: Y.XmlText): number {
  let pieces = 0;
  for (let item = text._start; item !== null; item = item.right)
    pieces += !item.deleted && item.content instanceof Y.ContentFormat ? GUARD_LIMITS.piecesOfMark : 1;
  return pieces;
}
