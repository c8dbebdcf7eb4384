// Whether somebody sits where they say: asked at each update and command, as people are seated and unseated at any time.
import type { Author, LiveNegotiation } from '@adref/text';
import { seatOf } from './seat-of.ts';

/** Whether this person has this seat now. */
export function isSeated(live: LiveNegotiation, { seat, person }: Author): boolean {
  const { state } = live;
  if (state === null) return false;
  return seatOf(state, state.people.length === 0 ? live.acts(0, 1) : [], person) === seat;
}
