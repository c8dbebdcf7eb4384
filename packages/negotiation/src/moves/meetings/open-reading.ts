// Open the next reading.
import { z } from 'zod';
import { decideOpenReading } from '../../time/meeting.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('open-reading') });

export const openReading: Move<typeof command> = defineMove(command, {
  does: 'Open the next reading',
  doing: 'open a reading',
  by: CHAIR,
  when: WHILE,
  refusals: [],
  decide: decideOpenReading,
});
