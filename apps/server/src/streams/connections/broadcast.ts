// What came to be on disk, as one frame to everybody who has the document so far. Whoever is too far behind to be sent it is sent on
// their way again, from where everybody else was.
import { SYNC } from '@adref/protocol';
import { type Change, vectorOf } from '@adref/text';
import * as Y from 'yjs';
import type { Arrivals } from './arrivals.ts';
import type { Connections } from './connections.ts';
import { syncFrame } from './wire.ts';

export class Broadcast {
  readonly #connections: Connections;
  readonly #arrivals: Arrivals;
  /** How far the document is that everybody has been sent. */
  readonly #shown: Map<number, number>;

  constructor(doc: Y.Doc, connections: Connections, arrivals: Arrivals) {
    this.#connections = connections;
    this.#arrivals = arrivals;
    this.#shown = vectorOf(doc);
  }

  /** Sends changes that are on disk. */
  send(changes: readonly Change[]): void {
    const [first, ...more] = changes;
    if (first === undefined) return;
    const bytes = more.length === 0 ? first.bytes : Y.mergeUpdates(changes.map((change) => change.bytes));
    const behind = this.#connections.send(syncFrame(SYNC.update, bytes));
    for (const connection of behind) {
      connection.hasJoined = false;
      this.#arrivals.begin(connection, new Map(this.#shown));
    }
    for (const [client, clock] of Y.parseUpdateMeta(bytes).to) this.#shown.set(client, clock);
  }
}
