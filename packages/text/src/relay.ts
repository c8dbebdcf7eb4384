// The text side of a structural act: makes its new leaves in the document, and notes which characters of the retired
// leaves they continue. The same linking runs live and when a journal is replayed, so both give the same table.
import {
  type Act,
  type LeafId,
  lengthOf,
  mayEditAt,
  type NegotiationState,
  paragraphLeaves,
  placeOfLeaf,
  type Relaying,
  untraced,
} from '@adref/negotiation';
import type * as Y from 'yjs';
import type { CarryTable, Link } from './late/carry-table.ts';
import { CharacterRow } from './leaf-places.ts';
import { pairSpans } from './leaf-text.ts';
import { leafText, makeLeaf } from './shared-document.ts';

/** The leaves an act makes and retires, or null when it touches none. */
export function relayingOf(act: Act): Relaying | null {
  return 'leaves' in act ? act : null;
}

/** Makes the leaves of an act, with the words that the folded state gives them. Runs inside a transaction of the server's. */
export function makeLeaves(doc: Y.Doc, act: Act, after: NegotiationState): void {
  const made = relayingOf(act)?.leaves ?? [];
  if (made.length === 0) return;
  const leaves = new Map(after.paragraphs.flatMap(paragraphLeaves).map((leaf) => [leaf.id, leaf]));
  for (const { id } of made) {
    const leaf = leaves.get(id);
    if (leaf === undefined)
      throw new Error(`invariant: act ${act.kind} makes leaf ${id}, which is not in the state`);
    makeLeaf(doc, id, untraced(leaf.text));
  }
}

/** Enters an act's retirements and its piece map into the carry table. The new leaves must exist and be untouched. */
export function linkLeaves(doc: Y.Doc, carry: CarryTable, act: Act, before: NegotiationState | null): void {
  const relaying = relayingOf(act);
  if (relaying === null) return;
  if (before !== null) retireLeaves(carry, relaying.retired, before);
  const rows = new Map<LeafId, CharacterRow>();
  const rowOf = (leaf: LeafId): CharacterRow => {
    const row = rows.get(leaf) ?? new CharacterRow(textOf(doc, leaf));
    rows.set(leaf, row);
    return row;
  };
  const links: Link[] = [];
  for (const { id, pieces } of relaying.leaves) {
    let at = 0;
    for (const piece of pieces) {
      const length = 'text' in piece ? lengthOf(piece.text) : piece.end - piece.start;
      if (!('text' in piece) && length > 0) {
        const old = rowOf(piece.leaf).between(piece.start, piece.end);
        for (const { from, to } of pairSpans(old, rowOf(id).between(at, at + length)))
          links.push({ from: piece.leaf, ...from, to: { leaf: id, client: to.client, clock: to.clock } });
      }
      at += length;
    }
  }
  carry.link(links);
}

/** Leaves that an act retires together stand near one another, so each is looked for where the last one was. */
function retireLeaves(carry: CarryTable, retired: readonly LeafId[], before: NegotiationState): void {
  const seats = ['chair', ...before.delegations.map(({ seat }) => seat)];
  let near = 0;
  for (const leaf of retired) {
    const place = placeOfLeaf(before, leaf, near);
    if (place !== undefined) near = before.paragraphs.indexOf(place.paragraph);
    carry.retire(
      leaf,
      seats.filter((seat) => mayEditAt(before, place, seat)),
    );
  }
}

function textOf(doc: Y.Doc, leaf: LeafId): Y.XmlText {
  const text = leafText(doc, leaf);
  if (text === undefined) throw new Error(`invariant: leaf ${leaf} is not in the document`);
  return text;
}
