// The text side of a structural act: makes its new leaves in the document, and notes which characters of the retired
// leaves they continue. The same linking runs live and when a journal is replayed, so both give the same table.
import {
  type Act,
  editorsAt,
  type Leaf,
  type LeafId,
  lateEditorsAt,
  leavesStayAtClosings,
  lengthOf,
  type NegotiationState,
  placeOfLeaf,
  placesOfLeaves,
  type RecordedAct,
  type Relaying,
  type SegmentPlace,
  untraced,
} from '@adref/negotiation';
import type * as Y from 'yjs';
import { CharacterRow } from '../document/leaf-places.ts';
import { pairSpans } from '../document/leaf-text.ts';
import { leafText, makeLeaf } from '../document/shared-document.ts';
import type { CarryTable, Link } from './carry-table.ts';

/** The leaves an act makes and retires, or null when it touches none. */
export function relayingOf(act: Act): Relaying | null {
  return 'leaves' in act ? act : null;
}

/** Makes the leaves of an act, with the words that the folded state gives them. Runs inside a transaction of the server's. */
export function makeLeaves(doc: Y.Doc, act: Act, after: NegotiationState): void {
  const made = relayingOf(act)?.leaves ?? [];
  if (made.length === 0) return;
  const placeOf = finderOf(after, act, made.length);
  for (const { id } of made) {
    const leaf = placeOf(id)?.segment;
    if (leaf === undefined)
      throw new Error(`invariant: act ${act.kind} makes leaf ${id}, which is not in the state`);
    makeLeaf(doc, id, untraced(leaf.text));
  }
}

/** Enters an act's retirements and its piece map into the carry table. The new leaves must exist and be untouched. */
export function linkLeaves(
  doc: Y.Doc,
  carry: CarryTable,
  recorded: RecordedAct,
  before: NegotiationState | null,
): void {
  const { act } = recorded;
  const relaying = relayingOf(act);
  if (relaying === null) return;
  if (before !== null) {
    const placeOf = finderOf(before, act, relaying.retired.length);
    for (const leaf of relaying.retired) {
      const place = placeOf(leaf);
      // Also whose right a silence, the end or a new roster took: their letters may still be under way.
      const late = leavesStayAtClosings(recorded) ? lateEditorsAt(before, place) : [];
      carry.retire(leaf, [...editorsAt(before, place), ...late]);
    }
  }
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

/** More leaves than these are looked up in a map of the whole text; fewer are walked to. */
const FEW_LEAVES = 16;

/** Finds the leaves that an act makes or retires: few of them stand in its paragraph, or near one another. */
function finderOf(
  state: NegotiationState,
  act: Act,
  count: number,
): (leaf: LeafId) => SegmentPlace<Leaf> | undefined {
  if (count > FEW_LEAVES) {
    const places = placesOfLeaves(state);
    return (leaf) => places.get(leaf);
  }
  const named = 'paragraph' in act ? act.paragraph : null;
  let near = Math.max(
    state.paragraphs.findIndex(({ id }) => id === named),
    0,
  );
  return (leaf) => {
    const place = placeOfLeaf(state, leaf, near);
    if (place !== undefined) near = state.paragraphs.indexOf(place.paragraph);
    return place;
  };
}

function textOf(doc: Y.Doc, leaf: LeafId): Y.XmlText {
  const text = leafText(doc, leaf);
  if (text === undefined) throw new Error(`invariant: leaf ${leaf} is not in the document`);
  return text;
}
