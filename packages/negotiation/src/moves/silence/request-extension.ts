// Ask for more time.
import { z } from 'zod';
import { decideRequestExtension } from '../../time/decide-silence.ts';
import { withSilence } from '../../time/evolve-silence.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
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
