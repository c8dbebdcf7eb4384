// Presence on the wire: my cursor out, the others' in. Who I am is stamped by the server, not by me.
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { TextSelection } from '../text/position.ts';
import { type Cell, createCell } from './cell.ts';
import type { LiveText } from './live-text.ts';
import { type Presence, readPresence } from './presence.ts';

export interface Presences {
  readonly present: Cell<readonly Presence[]>;
  close(): void;
}

/** Follows the others, and tells them where my caret is whenever it moves. */
export function openPresence(
  awareness: Awareness,
  selection: Cell<TextSelection | null>,
  text: LiveText,
  now: () => number,
): Presences {
  const present = createCell<readonly Presence[]>([]);
  const moved = new Map<number, { readonly cursor: string; readonly atMs: number }>();

  const read = () => {
    const next: Presence[] = [];
    for (const [client, state] of awareness.getStates()) {
      if (client === awareness.clientID) continue;
      const cursor = JSON.stringify(state.cursor ?? null);
      const before = moved.get(client);
      const atMs = before?.cursor === cursor ? before.atMs : now();
      moved.set(client, { cursor, atMs });
      const presence = readPresence(client, state, atMs);
      if (presence !== undefined) next.push(presence);
    }
    present.set(next.sort((a, b) => a.seat.localeCompare(b.seat) || a.client - b.client));
  };
  const tell = () => {
    const place = selection.get();
    const shared = place === null ? undefined : text.shared(place.head.leaf);
    if (place === null || shared === undefined) return awareness.setLocalStateField('cursor', null);
    const at = (offset: number) =>
      Y.relativePositionToJSON(
        Y.createRelativePositionFromTypeIndex(shared, Math.min(offset, shared.length), -1),
      );
    const isOne = place.anchor.leaf === place.head.leaf;
    awareness.setLocalStateField('cursor', {
      leaf: place.head.leaf,
      anchor: at(isOne ? place.anchor.offset : place.head.offset),
      head: at(place.head.offset),
    });
  };
  awareness.on('change', read);
  const stopTelling = selection.watch(tell);
  tell();
  read();
  return {
    present,
    close() {
      stopTelling();
      awareness.off('change', read);
    },
  };
}

/** Where a cursor from the wire stands in the leaf now; null when it cannot be told. */
export function offsetOfCursor(relative: unknown, doc: Y.Doc): number | null {
  if (typeof relative !== 'object' || relative === null) return null;
  try {
    const place = Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON(relative),
      doc,
    );
    return place?.index ?? null;
  } catch {
    // A cursor is another client's word and may be anything; one that cannot be read is not drawn.
    return null;
  }
}
