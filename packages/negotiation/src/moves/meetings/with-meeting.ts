// The meeting that is open, for a command, and one that is changed, in the fold.
import type { Meeting, MeetingId } from '../../model/meeting.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Decision } from '../../model/refusal.ts';
import { openMeeting } from '../../views/meetings/meeting.ts';
import { refuse } from '../decision.ts';

export function onMeeting(state: NegotiationState, then: (meeting: Meeting) => Decision): Decision {
  const meeting = openMeeting(state);
  return meeting === undefined ? refuse({ kind: 'not-in-order', why: 'no meeting is open' }) : then(meeting);
}

/** The state with a meeting changed. */
export function withMeeting(
  state: NegotiationState,
  id: MeetingId,
  edit: (meeting: Meeting) => Meeting,
): NegotiationState {
  return {
    ...state,
    meetings: state.meetings.map((meeting) => (meeting.id === id ? edit(meeting) : meeting)),
  };
}
