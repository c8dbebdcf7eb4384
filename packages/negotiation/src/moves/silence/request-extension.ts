// Ask for more time.
import { z } from 'zod';
import { decideRequestExtension } from '../../time/decide-silence.ts';
import { id, words } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('request-extension'), silence: id, reason: words });

export const requestExtension: Move<typeof command> = defineMove(command, {
  does: 'Ask for more time',
  doing: 'ask for more time',
  by: DELEGATIONS,
  when: 'while the silence runs',
  refusals: ['missing', 'too-long', 'unknown', 'not-in-order'],
  decide: decideRequestExtension,
});
