// What this screen says of itself: whether all is recorded, what came back, what the server has to say, how its viewer counts.
import type { NumberStyle } from '@adref/negotiation';
import type { Cell } from '../kit/cell.ts';
import type { Ending } from './line/connection.ts';
import type { SaveState } from './line/save-state.ts';
import type { ReturnedList } from './returned/returned-words.ts';
import { createSlice, useSlice } from './slice.ts';

export interface Screen {
  /** Something the room has to say, such as why Enter did nothing. */
  readonly notice: Cell<string | null>;
  /** How this viewer calls later paragraphs and alternatives. */
  readonly numberStyle: Cell<NumberStyle>;
  readonly save: Cell<SaveState>;
  readonly ending: Cell<Ending | null>;
  /** What the server has to tell this person of itself, such as that its disk is nearly full. */
  readonly serverNotices: Cell<readonly string[]>;
  readonly returned: ReturnedList;
  reconnect(): void;
}

export const ScreenContext = createSlice<Screen>();

export function useScreen(): Screen {
  return useSlice(ScreenContext, 'useScreen');
}
