// Call a silence off.
import { z } from 'zod';
import { decideCancelSilence } from '../../time/decide-silence.ts';
import { endSilence } from '../../time/evolve-silence.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
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

const silenceCancelledSchema = z.strictObject({
  kind: z.literal('silence-cancelled'),
  silence: id,
  reason: words,
});

export const silenceCancelled: ActDefinition<typeof silenceCancelledSchema> = defineAct(
  silenceCancelledSchema,
  {
    fold: (state, act, { n }) => endSilence(state, act.silence, 'cancelled', n),
    deed: (act) => `called the silence off: ${act.reason}`,
  },
);
