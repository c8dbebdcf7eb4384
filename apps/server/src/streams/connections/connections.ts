// The connections in a room, taken together: what goes to all of them, who is owed an acknowledgement, and who has to leave.
import { CLOSE_CODE, type CloseCode, encodeRecorded } from '@adref/protocol';
import type { Connection } from './connection.ts';
import type { Presence } from './presence.ts';
import { binaryFrame } from './wire.ts';

export class Connections {
  readonly #all = new Set<Connection>();
  readonly #owed = new Map<Connection, number>();

  get isEmpty(): boolean {
    return this.#all.size === 0;
  }

  get count(): number {
    return this.#all.size;
  }

  add(connection: Connection): void {
    this.#all.add(connection);
  }

  delete(connection: Connection): void {
    this.#all.delete(connection);
    this.#owed.delete(connection);
  }

  /** Sends a message to everybody whose first sync has been answered; gives those who are too far behind to be sent it. */
  send(message: Uint8Array): readonly Connection[] {
    const frame = binaryFrame(message);
    const behind: Connection[] = [];
    for (const connection of this.#all) {
      if (!connection.hasJoined) continue;
      if (connection.isBehind) behind.push(connection);
      else connection.sendFrame(frame);
    }
    return behind;
  }

  /** Sends what has changed of presence to everybody whose first sync has been answered. */
  sendPresence(presence: Pick<Presence, 'hasChanges' | 'takeFrame'>): void {
    const message = presence.hasChanges ? presence.takeFrame() : null;
    if (message === null) return;
    const frame = binaryFrame(message);
    for (const connection of this.#all) if (connection.hasJoined) connection.sendPresence(frame);
  }

  /** Notes that a connection's first `count` sync updates are on disk, to be told with the next `acknowledge`. */
  owe(connection: Connection, count: number): void {
    this.#owed.set(connection, count);
  }

  /** Tells everybody who is owed it what is recorded, in one message each. */
  acknowledge(): void {
    for (const [connection, count] of this.#owed)
      if (connection.adref) connection.send(encodeRecorded(count));
    this.#owed.clear();
  }

  /** Closes those who may not be here. */
  closeWhere(isDone: (connection: Connection) => boolean): void {
    for (const connection of this.#all)
      if (isDone(connection)) connection.close(CLOSE_CODE.notPermitted, 'no longer seated');
  }

  closeAll(code: CloseCode, reason: string): void {
    for (const connection of this.#all) connection.close(code, reason);
  }

  each(run: (connection: Connection) => void): void {
    for (const connection of this.#all) run(connection);
  }

  /** One heartbeat of each. */
  beat(): void {
    for (const connection of this.#all) connection.beat();
  }
}
