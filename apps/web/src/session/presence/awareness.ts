// Presence on the wire: my cursor out, the others' in. Who I am is stamped by the server, not by me.
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type Cell, createCell } from '../../kit/cell.ts';
import type { TextSelection } from '../places/position.ts';
import type { LiveText } from '../words/live-text.ts';
import { type Presence, readPresence } from './presence.ts';

/** How often my caret is told while it moves, ms: as often as a server need read it (10 a second), and no typing outruns its limit. */
const TELL_EVERY_MS = 100;

export interface Presences {
  readonly present: Cell<readonly Presence[]>;
  close(): void;
}

/** Follows the others, and tells them where my caret is when it moves: at once after a rest, then ten times a second. */
export function openPresence(
  awareness: Awareness,
  selection: Cell<TextSelection | null>,
  text: LiveText,
  now: () => number,
): Presences {
  const present = createCell<readonly Presence[]>([]);
  const seen = new Map<number, SeenCursor>();

  const read = () => {
    const next: Presence[] = [];
    for (const [client, state] of awareness.getStates()) {
      if (client === awareness.clientID) continue;
      const moments = whenSeen(state.cursor, seen.get(client), now());
      seen.set(client, moments);
      const presence = readPresence(client, state, moments);
      if (presence !== undefined) next.push(presence);
    }
    for (const client of seen.keys()) if (!awareness.getStates().has(client)) seen.delete(client);
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
  let toldAtMs = Number.NEGATIVE_INFINITY;
  let telling: ReturnType<typeof setTimeout> | undefined;
  const tellInTurn = () => {
    if (telling !== undefined) return;
    const waitMs = Math.min(toldAtMs + TELL_EVERY_MS - now(), TELL_EVERY_MS);
    const run = () => {
      telling = undefined;
      toldAtMs = now();
      tell();
    };
    if (waitMs <= 0) run();
    else telling = setTimeout(run, waitMs);
  };
  awareness.on('change', read);
  const stopTelling = selection.watch(tellInTurn);
  tell();
  read();
  return {
    present,
    close() {
      stopTelling();
      clearTimeout(telling);
      awareness.off('change', read);
    },
  };
}

interface SeenCursor {
  readonly cursor: string;
  readonly leaf: unknown;
  readonly movedAtMs: number;
  readonly arrivedAtMs: number;
}

/** When a cursor moved, and when it came to its leaf, from what was seen of it before. */
function whenSeen(cursor: unknown, before: SeenCursor | undefined, nowMs: number): SeenCursor {
  const now = JSON.stringify(cursor ?? null);
  if (before?.cursor === now) return before;
  const leaf = typeof cursor === 'object' && cursor !== null && 'leaf' in cursor ? cursor.leaf : null;
  const stays = before !== undefined && before.leaf === leaf;
  return { cursor: now, leaf, movedAtMs: nowMs, arrivedAtMs: stays ? before.arrivedAtMs : nowMs };
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
