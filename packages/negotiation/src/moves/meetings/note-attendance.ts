// Note who attends the meeting.
import { z } from 'zod';
import { listOfSeats } from '../../record/names.ts';
import { decideNoteAttendance, withMeeting } from '../../time/meeting.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, seats } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('note-attendance'), seats });

export const noteAttendance: Move<typeof command> = defineMove(command, {
  does: 'Note who attends the meeting',
  doing: 'note who attends',
  by: CHAIR,
  when: 'while one is open',
  refusals: ['unknown', 'not-in-order', 'already-so'],
  decide: decideNoteAttendance,
});

const attendanceNotedSchema = z.strictObject({ kind: z.literal('attendance-noted'), meeting: id, seats });

export const attendanceNoted: ActDefinition<typeof attendanceNotedSchema> = defineAct(attendanceNotedSchema, {
  fold: (state, act) => withMeeting(state, act.meeting, (meeting) => ({ ...meeting, attendance: act.seats })),
  deed: (act, { state }) => `noted who attends: ${listOfSeats(state, act.seats)}`,
});
