// Rooms as HTTP sees them: a command is answered in time, or fails as one that may be sent again. A room that fails
// while it decides must not leave a request waiting for ever.
import { atCostOf, unitsOf, type WorkBudget, workTurn } from '../limits/work-budget.ts';
import type { RoomPort, RoomsPort } from '../negotiations/rooms-port.ts';
import type { Logger } from '../operations/log.ts';
import { StoreFault } from '../storage/store-fault.ts';

/** What is awaited for a bounded time only. */
export type EndWithin = <T>(answering: Promise<T>) => Promise<T>;

/** Ends every wait within `commandMs`; failures are logged and become one kind of fault. */
export function endWithin(commandMs: number, log: Logger): EndWithin {
  return async (answering) => {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => reject(new StoreFault('io', 'A command was not answered in time.')),
      commandMs,
    );
    try {
      return await Promise.race([answering, late]);
    } catch (error) {
      log.error({ err: error }, 'a command was not answered');
      throw error instanceof StoreFault
        ? error
        : new StoreFault('io', 'A room failed while it decided a command.');
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Wraps rooms so that every command ends in time, and waits until its person may use the server's thread. */
export function timedRooms(rooms: RoomsPort, within: EndWithin, work: WorkBudget): RoomsPort {
  async function submit(room: RoomPort, ...[actor, id, command]: Parameters<RoomPort['submit']>) {
    await workTurn(work, actor.person);
    const since = performance.now();
    const answering = room.submit(actor, id, command);
    work.spend(actor.person, unitsOf(performance.now() - since));
    return answering;
  }

  const timed = (room: RoomPort): RoomPort => ({
    state: () => room.state(),
    record: () => room.record(),
    acts: (from, to) => room.acts(from, to),
    excerpt: () => within(room.excerpt()),
    excerptOf: (hash) => room.excerptOf(hash),
    recordWords: () => within(room.recordWords()),
    submit: (actor, id, command) => within(submit(room, actor, id, command)),
    cut: (person) => room.cut(person),
  });

  return {
    list: () => rooms.list(),
    get: async (negotiation) => {
      const room = await rooms.get(negotiation);
      return room === null ? null : timed(room);
    },
    seat: (...asked) => within(rooms.seat(...asked)),
    summary: (negotiation) => rooms.summary(negotiation),
    create: (actor, id, command) =>
      within(atCostOf(work, actor.person, () => rooms.create(actor, id, command))),
    attach: (...given) => rooms.attach(...given),
    close: () => rooms.close(),
  };
}
