// Close the meeting.
import { z } from 'zod';
import { closedMeeting } from '../../record/office-words.ts';
import { decideCloseMeeting, withMeeting } from '../../time/meeting.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('close-meeting') });

export const closeMeeting: Move<typeof command> = defineMove(command, {
  does: 'Close the meeting',
  doing: 'close a meeting',
  by: CHAIR,
  when: 'while one is open',
  refusals: ['not-in-order'],
  decide: decideCloseMeeting,
});

const meetingClosedSchema = z.strictObject({ kind: z.literal('meeting-closed'), meeting: id });

export const meetingClosed: ActDefinition<typeof meetingClosedSchema> = defineAct(meetingClosedSchema, {
  fold: (state, act, { n, at }) =>
    withMeeting(state, act.meeting, (meeting) => ({ ...meeting, closedAt: at, to: n })),
  deed: (act, { state }) => `closed ${closedMeeting(state, act.meeting)}`,
});
