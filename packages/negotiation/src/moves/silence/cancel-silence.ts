// Call a silence off.
import { z } from 'zod';
import { decideCancelSilence } from '../../time/decide-silence.ts';
import { id, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('cancel-silence'), silence: id, reason: words });

export const cancelSilence: Move<typeof command> = defineMove(command, {
  does: 'Call a silence off',
  doing: 'call off a silence',
  by: CHAIR,
  when: 'while it runs',
  refusals: ['missing', 'too-long', 'unknown', 'not-in-order'],
  decide: decideCancelSilence,
});
