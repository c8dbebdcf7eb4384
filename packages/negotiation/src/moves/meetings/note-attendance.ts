// Note who attends the meeting.
import { z } from 'zod';
import { type SeatId, seatKind } from '../../model/seat.ts';
import { listOfSeats } from '../../views/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, seats } from '../command-parts.ts';
import { accept, badSeat, refuse } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';
import { onMeeting, withMeeting } from './with-meeting.ts';

const command = z.strictObject({ kind: z.literal('note-attendance'), seats });

export const noteAttendance: Move<typeof command> = defineMove(command, {
  does: 'Note who attends the meeting',
  doing: 'note who attends',
  by: CHAIR,
  when: 'while one is open',
  refusals: ['unknown', 'not-in-order', 'already-so'],
  /**
   * Refuses seats that are not here, and observers, whose attendance is not noted; and all while no meeting is open. Noting
   * again replaces the list.
   */
  decide(state, { seats }) {
    const attends = (seat: SeatId) => seatKind(seat) !== 'observer';
    const bad = badSeat(state, seats, attends, 'the attendance of observers is not noted');
    if (bad !== null) return refuse(bad);
    return onMeeting(state, ({ id, attendance }) =>
      String(attendance) === String(seats)
        ? refuse({ kind: 'already-so' })
        : accept({ kind: 'attendance-noted', meeting: id, seats: [...new Set(seats)] }),
    );
  },
});

const attendanceNotedSchema = z.strictObject({ kind: z.literal('attendance-noted'), meeting: id, seats });

export const attendanceNoted: ActDefinition<typeof attendanceNotedSchema> = defineAct(attendanceNotedSchema, {
  fold: (state, act) => withMeeting(state, act.meeting, (meeting) => ({ ...meeting, attendance: act.seats })),
  deed: (act, { state }) => `noted who attends: ${listOfSeats(state, act.seats)}`,
});
