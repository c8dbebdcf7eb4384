// Close the meeting.
import { z } from 'zod';
import { decideCloseMeeting } from '../../time/meeting.ts';
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
