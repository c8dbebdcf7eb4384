// The meeting that is open, and the one at which an act was recorded.
import type { Meeting } from '../../model/meeting.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';

/** The meeting that is open now. */
export function openMeeting({ meetings }: Pick<NegotiationState, 'meetings'>): Meeting | undefined {
  return meetings.find(({ closedAt }) => closedAt === null);
}

/** The meeting at which an act was recorded. */
export function meetingOf(
  { meetings }: Pick<NegotiationState, 'meetings'>,
  act: number,
): Meeting | undefined {
  return meetings.find(({ from, to }) => from <= act && (to === null || act <= to));
}
