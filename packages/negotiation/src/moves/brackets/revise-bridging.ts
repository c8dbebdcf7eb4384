// Put the next version of a bridging wording on the table.
import { z } from 'zod';
import { decideReviseBridging } from '../../chair/decide-unify.ts';
import { evolveBridgingRevised } from '../../chair/evolve-unify.ts';
import { quoted } from '../../record/names.ts';
import { wordsBrought } from '../../record/office-words.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inWording, relaying } from '../act-parts.ts';
import { id, onWording, text } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';

/** The next version of the Chair's bridging wording. */
const command = z.strictObject({ kind: z.literal('revise-bridging'), ...onWording, text });

export const reviseBridging: Move<typeof command> = defineMove(command, {
  does: 'Put the next version of a bridging wording on the table',
  doing: 'revise a bridging wording',
  by: CHAIR,
  when: OPEN,
  refusals: ['too-long', 'bad-text', 'unknown', 'stale', 'same-words', 'not-in-order'],
  decide: decideReviseBridging,
});

const bridgingRevisedSchema = z.strictObject({
  kind: z.literal('bridging-revised'),
  ...inWording,
  leaf: id,
  ...relaying,
});

export const bridgingRevised: ActDefinition<typeof bridgingRevisedSchema> = defineAct(bridgingRevisedSchema, {
  fold: (state, act, recorded) => evolveBridgingRevised(state, act, originOf(recorded)),
  deed: (act) => `revised its bridging wording to ${quoted(wordsBrought(act.leaves))}`,
});
