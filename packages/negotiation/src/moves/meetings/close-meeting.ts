// Close the meeting.
import { z } from 'zod';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { meetingName } from '../../views/meetings/meeting-name.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { accept } from '../decision.ts';
import { lapses } from '../heard/heard-lapsed.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';
import { onMeeting, withMeeting } from './with-meeting.ts';

const command = z.strictObject({ kind: z.literal('close-meeting') });

export const closeMeeting: Move<typeof command> = defineMove(command, {
  does: 'Close the meeting; what was taken down as heard and is not confirmed lapses',
  doing: 'close a meeting',
  by: CHAIR,
  when: 'while one is open',
  refusals: ['not-in-order'],
  /** Refuses it while no meeting is open. What was heard at it and is not confirmed lapses with it. */
  decide(state, _, asking) {
    return onMeeting(state, ({ id }) =>
      accept(...lapses(state, asking), { kind: 'meeting-closed', meeting: id }),
    );
  },
});

const meetingClosedSchema = z.strictObject({ kind: z.literal('meeting-closed'), meeting: id });

export const meetingClosed: ActDefinition<typeof meetingClosedSchema> = defineAct(meetingClosedSchema, {
  fold: (state, act, { n, at }) =>
    withMeeting(state, act.meeting, (meeting) => ({ ...meeting, closedAt: at, to: n })),
  deed: (act, { state }) => `closed ${closedMeeting(state, act.meeting)}`,
});

/** The definite name, because it is one that was open. */
function closedMeeting(state: NegotiationState | null, id: string): string {
  const meeting = state?.meetings.find((each) => each.id === id);
  return meeting === undefined ? 'the meeting' : meetingName(meeting).replace(/^an /, 'the ');
}
