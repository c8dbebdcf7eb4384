// The text side of a structural act: makes its new leaves in the document, and notes which characters of the retired
// leaves they continue. The same linking runs live and when a journal is replayed, so both give the same table.
import {
  type Act,
  findLeaf,
  type LeafId,
  mayEditLeaf,
  type NegotiationState,
  type Relaying,
  type SeatId,
  untraced,
} from '@adref/negotiation';
import type * as Y from 'yjs';
import type { CarryTable } from './late/carry-table.ts';
import { pairSpans, spansOf } from './leaf-text.ts';
import { leafText, makeLeaf } from './shared-document.ts';

/** The leaves an act makes and retires, or null when it touches none. */
export function relayingOf(act: Act): Relaying | null {
  return 'leaves' in act ? act : null;
}

/** Makes the leaves of an act, with the words that the folded state gives them. Runs inside a transaction of the server's. */
export function makeLeaves(doc: Y.Doc, act: Act, after: NegotiationState): void {
  for (const { id } of relayingOf(act)?.leaves ?? []) {
    const leaf = findLeaf(after, id);
    if (leaf === undefined)
      throw new Error(`invariant: act ${act.kind} makes leaf ${id}, which is not in the state`);
    makeLeaf(doc, id, untraced(leaf.text));
  }
}

/** Enters an act's retirements and its piece map into the carry table. The new leaves must exist and be untouched. */
export function linkLeaves(doc: Y.Doc, carry: CarryTable, act: Act, before: NegotiationState | null): void {
  const relaying = relayingOf(act);
  if (relaying === null) return;
  for (const leaf of relaying.retired) carry.retire(leaf, before === null ? [] : writersOf(before, leaf));
  for (const { id, pieces } of relaying.leaves) {
    const made = textOf(doc, id);
    let at = 0;
    for (const piece of pieces) {
      if ('text' in piece) {
        at += piece.text.reduce((length, run) => length + run.text.length, 0);
        continue;
      }
      const length = piece.end - piece.start;
      if (length > 0) linkPiece(doc, carry, { ...piece, into: id, made, at });
      at += length;
    }
  }
}

function linkPiece(
  doc: Y.Doc,
  carry: CarryTable,
  piece: { leaf: LeafId; start: number; end: number; into: LeafId; made: Y.XmlText; at: number },
): void {
  const old = spansOf(textOf(doc, piece.leaf), piece.start, piece.end);
  const fresh = spansOf(piece.made, piece.at, piece.at + piece.end - piece.start);
  for (const { from, to } of pairSpans(old, fresh)) {
    carry.link({ from: piece.leaf, ...from, to: { leaf: piece.into, client: to.client, clock: to.clock } });
  }
}

function writersOf(before: NegotiationState, leaf: LeafId): readonly SeatId[] {
  const seats = ['chair', ...before.delegations.map(({ seat }) => seat)];
  return seats.filter((seat) => mayEditLeaf(before, leaf, seat));
}

function textOf(doc: Y.Doc, leaf: LeafId): Y.XmlText {
  const text = leafText(doc, leaf);
  if (text === undefined) throw new Error(`invariant: leaf ${leaf} is not in the document`);
  return text;
}
