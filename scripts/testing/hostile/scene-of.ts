// What an attacker sees of a document, sampled: where it may write, where it may not, and which client ids there are.
import {
  type LeafId,
  mayEditLeaf,
  type NegotiationState,
  paragraphLeaves,
  type SeatId,
} from '@adref/negotiation';
import { LEAVES, leavesOf } from '@adref/text';
import * as Y from 'yjs';
import type { Chance } from '../chance.ts';
import { textIn } from './table.ts';
import type { Scene, WireId } from './update-grammar.ts';

/** So far into a text an attacker looks for a character. */
const STEPS = 200;

/** The shared document as a seat sees it. `own` are the client ids that its person has written under. */
export function publicScene(
  chance: Chance,
  doc: Y.Doc,
  state: NegotiationState,
  seat: SeatId,
  own: readonly number[],
): Scene {
  const standing = state.paragraphs.flatMap(paragraphLeaves).map(({ id }) => id);
  const mine = standing.filter((leaf) => mayEditLeaf(state, leaf, seat));
  const all = [...leavesOf(doc).keys()];
  const inSome = (leaves: readonly LeafId[]): WireId | null =>
    leaves.length === 0 ? null : someItem(chance, textIn(doc, chance.pick(leaves))._start);
  const record = doc.getArray('record');
  return {
    own,
    others: foreignClients(doc, own),
    clockOf: (client) => Y.getState(doc.store, client),
    ownPlace: () => inSome(mine),
    otherPlace: () => (chance.often(0.2) ? someItem(chance, record._start) : inSome(all)),
    parent() {
      const leaves = chance.often(0.8) ? mine : all;
      if (leaves.length === 0) return null;
      return idOf(textIn(doc, chance.pick(leaves))._item);
    },
    roots: [LEAVES, 'record'],
  };
}

/** A private room's document. Everything in it but the talk may be written by its people. */
export function privateScene(chance: Chance, doc: Y.Doc, own: readonly number[]): Scene {
  const maps = ['drafts', 'notes', 'lines'].map((root) => doc.getMap(root));
  const entries = maps.flatMap((map) => [...map._map.values()]);
  const talk = doc.getArray('talk');
  const typeOf = (item: Y.Item | undefined): Y.AbstractType<unknown> | null =>
    item?.content instanceof Y.ContentType ? item.content.type : null;
  const anyEntry = () => (entries.length === 0 ? undefined : chance.pick(entries));
  const inside = () => {
    const type = typeOf(anyEntry());
    const nested = type === null ? [] : [...type._map.values()];
    return nested.length > 0 && chance.often(0.5) ? typeOf(chance.pick(nested)) : type;
  };
  return {
    own,
    others: foreignClients(doc, own),
    clockOf: (client) => Y.getState(doc.store, client),
    ownPlace: () =>
      chance.often(0.2) ? idOf(anyEntry() ?? null) : someItem(chance, inside()?._start ?? null),
    otherPlace: () => someItem(chance, talk._start),
    parent: () => idOf(inside()?._item ?? null),
    roots: ['drafts', 'notes', 'lines', 'talk'],
  };
}

function foreignClients(doc: Y.Doc, own: readonly number[]): readonly number[] {
  const others = [...doc.store.clients.keys()].filter((client) => !own.includes(client));
  return others.length === 0 ? [1] : others;
}

/** A character not far behind an item. */
function someItem(chance: Chance, first: Y.Item | null): WireId | null {
  let item = first;
  for (let steps = chance.below(STEPS); steps > 0 && item !== null && item.right !== null; steps--)
    item = item.right;
  return item === null ? null : { client: item.id.client, clock: item.id.clock + chance.below(item.length) };
}

function idOf(item: Y.Item | null): WireId | null {
  return item === null ? null : { client: item.id.client, clock: item.id.clock };
}
