// All threads that I may read, gathered again whenever an act comes or something is said.
import type { NegotiationState, RecordedAct } from '@adref/negotiation';
import { type Cell, createCell } from '../../kit/cell.ts';
import { findPlace, type Ground } from '../private/find-place.ts';
import type { PrivateRoomHere } from '../private/open-private-room.ts';
import { privateThreads, publicThreads, type ShownThread } from './threads.ts';

interface Parts extends Ground {
  readonly state: Cell<NegotiationState>;
  readonly acts: Cell<readonly RecordedAct[]>;
  readonly rooms: Cell<readonly PrivateRoomHere[]>;
}

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
