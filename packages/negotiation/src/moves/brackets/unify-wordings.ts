// Unify proposals that say nearly the same, with all their sponsors, giving approach and rationale.
import { z } from 'zod';
import { decideUnify } from '../../chair/decide-unify.ts';
import { evolveUnified } from '../../chair/evolve-unify.ts';
import { wordsOf } from '../../record/office-words.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inWording, relaying } from '../act-parts.ts';
import { hash, id, onWording, seats, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';

/** `expected` is the hash of the wording that stays; each of the others has its own. */
const command = z.strictObject({
  kind: z.literal('unify-wordings'),
  ...onWording,
  others: z.array(z.strictObject({ wording: id, expected: hash })).max(100),
  approach: words,
  rationale: words,
});

export const unifyWordings: Move<typeof command> = defineMove(command, {
  does: 'Unify proposals that say nearly the same, with all their sponsors, giving approach and rationale',
  doing: 'unify wordings',
  by: CHAIR,
  when: OPEN,
  refusals: ['missing', 'too-long', 'unknown', 'stale', 'not-in-order', 'too-different'],
  decide: decideUnify,
});

const wordingsUnifiedSchema = z.strictObject({
  kind: z.literal('wordings-unified'),
  ...inWording,
  others: z.array(id),
  sponsors: seats,
  approach: words,
  rationale: words,
  ...relaying,
});

export const wordingsUnified: ActDefinition<typeof wordingsUnifiedSchema> = defineAct(wordingsUnifiedSchema, {
  fold: (state, act, recorded) => evolveUnified(state, act, originOf(recorded)),
  deed: (act, { state }) =>
    `unified ${act.others.length + 1} wordings into ${wordsOf(state, act)}${act.approach === '' ? '' : ` (${act.approach})`}: ${act.rationale}`,
});
