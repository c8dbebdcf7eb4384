// The record as far as it is known here, and the state that it folds into.
import type { NegotiationState, RecordedAct } from '@adref/negotiation';
import { useSyncExternalStore } from 'react';
import type { Cell } from '../kit/cell.ts';
import type { EarlierActs } from './record/earlier-acts.ts';
import { createSlice, useSlice } from './slice.ts';
import type { LiveState } from './words/live-state.ts';

export interface RecordNow {
  readonly state: Cell<NegotiationState>;
  /** The state with the words as they are now, which commands are made from and judged on. */
  readonly live: LiveState;
  /** The acts known here, without a gap, up to the newest; from 0 on once `earlier` is whole. */
  readonly acts: Cell<readonly RecordedAct[]>;
  /** What lies before them, fetched when a view asks for it. */
  readonly earlier: EarlierActs;
  /** An act by its number; undefined while it is not known here. */
  actAt(n: number): RecordedAct | undefined;
  /** The state before an act of the record, by the act's number. */
  readonly before: ReadonlyMap<number, NegotiationState | null>;
}

export const RecordContext = createSlice<RecordNow>();

export function useRecord(): RecordNow {
  return useSlice(RecordContext, 'useRecord');
}

/** The folded state; the component renders again at each act. */
export function useNegotiation(): NegotiationState {
  const { state } = useRecord();
  return useSyncExternalStore(state.watch, state.get);
}
