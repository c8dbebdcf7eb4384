// Extend a silence.
import { z } from 'zod';
import { instant } from '../../record/office-words.ts';
import { decideExtendSilence } from '../../time/decide-silence.ts';
import { withSilence } from '../../time/evolve-silence.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
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

const silenceExtendedSchema = z.strictObject({
  kind: z.literal('silence-extended'),
  silence: id,
  deadline: words,
});

export const silenceExtended: ActDefinition<typeof silenceExtendedSchema> = defineAct(silenceExtendedSchema, {
  fold: (state, act, { n }) =>
    withSilence(state, act.silence, (silence) => ({
      ...silence,
      deadline: act.deadline,
      extensions: [...silence.extensions, { from: silence.deadline, to: act.deadline, act: n }],
    })),
  deed: (act) => `extended the silence to ${instant(act.deadline)}`,
});
