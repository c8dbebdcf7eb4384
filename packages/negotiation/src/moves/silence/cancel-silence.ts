// Call a silence off.
import { z } from 'zod';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, words } from '../command-parts.ts';
import { accept, badReason, refuse } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';
import { endSilence, onRunning } from './with-silence.ts';

const command = z.strictObject({ kind: z.literal('cancel-silence'), silence: id, reason: words });

export const cancelSilence: Move<typeof command> = defineMove(command, {
  does: 'Call a silence off',
  doing: 'call off a silence',
  by: CHAIR,
  when: 'while it runs',
  refusals: ['missing', 'too-long', 'unknown', 'not-in-order'],
  /** Refuses it without a reason, and for a silence that has ended. */
  decide(state, { silence, reason }) {
    const bad = badReason(reason);
    if (bad !== null) return refuse(bad);
    return onRunning(state, silence, ({ id }) => accept({ kind: 'silence-cancelled', silence: id, reason }));
  },
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
