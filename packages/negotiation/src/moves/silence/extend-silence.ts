// Extend a silence.
import { z } from 'zod';
import { decideExtendSilence } from '../../time/decide-silence.ts';
import { id, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('extend-silence'), silence: id, deadline: words });

export const extendSilence: Move<typeof command> = defineMove(command, {
  does: 'Extend a silence',
  doing: 'extend a silence',
  by: CHAIR,
  when: 'while it runs',
  refusals: ['unknown', 'missing', 'not-in-order'],
  decide: decideExtendSilence,
});
