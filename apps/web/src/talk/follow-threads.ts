// All threads that I may read, gathered again whenever an act comes or something is said.
import type { Cell } from '../live/cell.ts';
import { createCell } from '../live/cell.ts';
import type { PrivateRoomHere } from '../private/open-private-room.ts';
import { findPlace } from '../private/use-place.ts';
import type { Room } from '../room/room.ts';
import { privateThreads, publicThreads, type ShownThread } from './threads.ts';

type Parts = Pick<Room, 'state' | 'acts' | 'text' | 'earlier'> & {
  readonly rooms: Cell<readonly PrivateRoomHere[]>;
};

export function followThreads(parts: Parts): {
  readonly cell: Cell<readonly ShownThread[]>;
  close(): void;
} {
  const gather = (): readonly ShownThread[] => {
    const state = parts.state.get();
    const inRooms = parts.rooms
      .get()
      .flatMap(({ id, talk }) => privateThreads(state, id, talk.get(), (anchor) => findPlace(parts, anchor)));
    return [...publicThreads(state), ...inRooms];
  };
  const cell = createCell<readonly ShownThread[]>(gather());
  const again = () => cell.set(gather());
  let stopRooms: (() => void)[] = [];
  const followRooms = () => {
    for (const stop of stopRooms) stop();
    stopRooms = parts.rooms.get().map(({ talk }) => talk.watch(again));
    again();
  };
  // The acts are set after the state, so that both are of one moment when they are read.
  const stops = [parts.acts.watch(again), parts.rooms.watch(followRooms)];
  followRooms();
  return {
    cell,
    close() {
      for (const stop of [...stops, ...stopRooms]) stop();
    },
  };
}
