// Where a place in a retired leaf is now, by the piece map of the act that retired it: what an editor's caret follows.
import type { LeafId, Place, Relaying } from '@adref/negotiation';

/**
 * The place in the new leaves that continues a place in a retired one; a place on a cut stays with the character before
 * it. `offset` counts in the retired leaf as it was at the act. Null when the words ended there.
 */
export function successorOf(relaying: Relaying, place: Place): Place | null {
  let onTheCut: Place | null = null;
  for (const { id, pieces } of relaying.leaves) {
    let at = 0;
    for (const piece of pieces) {
      if ('text' in piece) {
        at += piece.text.reduce((length, run) => length + run.text.length, 0);
        continue;
      }
      if (piece.leaf === place.leaf && piece.start <= place.offset && place.offset <= piece.end) {
        const found = { leaf: id as LeafId, offset: at + place.offset - piece.start };
        if (place.offset > piece.start) return found;
        onTheCut ??= found;
      }
      at += piece.end - piece.start;
    }
  }
  return onTheCut;
}
