// Who I am, and in which negotiation.
import type { NegotiationId, PersonId, SeatId } from '@adref/negotiation';
import { createSlice, useSlice } from './slice.ts';

export interface Me {
  readonly person: PersonId;
  readonly name: string;
  readonly seat: SeatId;
}

export interface Who {
  readonly me: Me;
  readonly negotiation: NegotiationId;
}

export const WhoContext = createSlice<Who>();

export function useWho(): Who {
  return useSlice(WhoContext, 'useWho');
}
