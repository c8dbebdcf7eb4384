// A silence, the end of the negotiation and a new roster close leaves to those who typed there, and leave them as they are: there may
// be thousands. When late words come for one, it goes on as a new leaf, and the words are carried like those for any retired leaf.
import { type ActOf, type LeafId, lengthOf } from '@adref/negotiation';
import { wordsOf } from '../document/leaf-text.ts';
import type { LeafIndex } from '../document/shared-document.ts';
import type { LeafAccess } from '../guard/placed-structs.ts';
import type { CarryTable } from '../retired/carry-table.ts';

/** The act that renews the leaves, closed to their author, among those which an update touches; null when there are none. Before the update is applied. */
export function renewalOf(
  leaves: ReadonlyMap<LeafId, LeafAccess>,
  { carry, index }: { readonly carry: CarryTable; readonly index: LeafIndex },
  newId: (prefix: string) => string,
): ActOf<'leaves-renewed'> | null {
  const closed = [...leaves]
    .filter(([leaf, access]) => access === 'late' && !carry.isRetired(leaf))
    .map(([leaf]) => leaf);
  if (closed.length === 0) return null;
  const wholeOf = (leaf: LeafId) => ({ leaf, start: 0, end: lengthOf(wordsOf(index.textOf(leaf))) });
  return {
    kind: 'leaves-renewed',
    leaves: closed.map((leaf) => ({ id: newId('l'), pieces: [wholeOf(leaf)] })),
    retired: closed,
  };
}
