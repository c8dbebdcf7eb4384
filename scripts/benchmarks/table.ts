// A server with people at it: started on a fresh folder, a text opened, connections made, some of which type.
import { type Client, Clients } from './client.ts';
import { Delivery } from './delivery.ts';
import type { Room, Words } from './room.ts';
import { ServerProcess } from './server-process.ts';
import type { Subject } from './subjects.ts';
import { typeOnBeat } from './typing.ts';

/** Who sits at it. */
export interface TablePlan {
  readonly words: Words;
  readonly writers: number;
  readonly connections: number;
  readonly seed: number;
  /** Limits of Adref's rooms other than the usual. */
  readonly roomLimits?: Readonly<Record<string, number>>;
}

/** A running table. The first connections are the writers'. */
export interface Table {
  readonly server: ServerProcess;
  readonly room: Room;
  readonly clients: readonly Client[];
  readonly delivery: Delivery;
  /** Close codes of connections that the server ended. */
  readonly lost: readonly number[];
  /** Types for so long, and resolves when the last letter has been sent or the server is gone. */
  type(perSecond: number, durationMs: number, isOver?: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** A real client answers the server's first question with an empty update; Adref counts it. */
const UPDATES_BEFORE_LETTERS = 1;

/** Starts a server and seats everybody. */
export async function openTable(subject: Subject, plan: TablePlan): Promise<Table> {
  const settings = plan.roomLimits === undefined ? {} : { roomLimits: plan.roomLimits };
  const { server, hello } = await ServerProcess.start(subject.program, settings);
  try {
    const room = await subject.openRoom(hello, plan.words);
    const writers = Array.from({ length: plan.writers }, (_, writer) => room.anchorOf(writer));
    const delivery = new Delivery(writers, plan.seed);
    const lost: number[] = [];
    const all = new Clients(room.dialect);
    const clients = await Promise.all(
      Array.from({ length: plan.connections }, (_, client) =>
        all.open(room.doorOf(client), {
          letters: delivery.receiver(client < plan.writers ? client : -1),
          recorded:
            client < plan.writers ? delivery.acknowledged(client, UPDATES_BEFORE_LETTERS) : () => undefined,
          lost: (code) => lost.push(code),
        }),
      ),
    );
    return {
      server,
      room,
      clients,
      delivery,
      lost,
      type: (perSecond, durationMs, isOver) =>
        typeOnBeat(
          { writers: plan.writers, perSecond, durationMs, seed: plan.seed },
          (writer, dueMs) => clients[writer]?.send(delivery.type(writer, dueMs)),
          isOver,
        ),
      async close() {
        for (const client of clients) client.leave();
        room.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw new Error(`${subject.name}: no table. ${server.complaints}`, { cause: error });
  }
}
