// Ask for more time.
import { z } from 'zod';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, words } from '../command-parts.ts';
import { accept, badReason, refuse } from '../decision.ts';
import { DELEGATIONS, defineMove, type Move } from '../move.ts';
import { onRunning, withSilence } from './with-silence.ts';

const command = z.strictObject({ kind: z.literal('request-extension'), silence: id, reason: words });

export const requestExtension: Move<typeof command> = defineMove(command, {
  does: 'Ask for more time',
  doing: 'ask for more time',
  by: DELEGATIONS,
  when: 'while the silence runs',
  refusals: ['missing', 'too-long', 'unknown', 'not-in-order'],
  /** Refuses it without a reason, and for a silence that has ended. */
  decide(state, { silence, reason }) {
    const bad = badReason(reason);
    if (bad !== null) return refuse(bad);
    return onRunning(state, silence, ({ id }) =>
      accept({ kind: 'extension-requested', silence: id, reason }),
    );
  },
});

const extensionRequestedSchema = z.strictObject({
  kind: z.literal('extension-requested'),
  silence: id,
  reason: words,
});

export const extensionRequested: ActDefinition<typeof extensionRequestedSchema> = defineAct(
  extensionRequestedSchema,
  {
    fold: (state, act, { n, seat }) =>
      withSilence(state, act.silence, (silence) => ({
        ...silence,
        requests: [...silence.requests, { seat, reason: act.reason, act: n }],
      })),
    deed: (act) => `asked for more time: ${act.reason}`,
  },
);
