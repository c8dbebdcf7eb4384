// Note who attends the meeting.
import { z } from 'zod';
import { decideNoteAttendance } from '../../time/meeting.ts';
import { seats } from '../command-parts.ts';
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
