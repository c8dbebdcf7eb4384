// What is not said to all: my private rooms, and every thread that I may read, in them and in the record.
import type { Cell } from '../kit/cell.ts';
import type { PrivateRooms } from './private/private-rooms.ts';
import { createSlice, useSlice } from './slice.ts';
import type { ShownThread } from './talk/threads.ts';

export interface Aside {
  readonly privateRooms: PrivateRooms;
  /** Everything said that I may read, in the record and in private rooms. */
  readonly threads: Cell<readonly ShownThread[]>;
}

export const AsideContext = createSlice<Aside>();

export function useAside(): Aside {
  return useSlice(AsideContext, 'useAside');
}
