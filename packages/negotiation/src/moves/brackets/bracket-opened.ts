// The act `bracket-opened`, which several moves record.
import { z } from 'zod';
import { evolveBracketOpened } from '../../brackets/evolve-bracket.ts';
import { bracketedWords } from '../../record/deed-words.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inBracket, relaying } from '../act-parts.ts';
import { id, place, words } from '../command-parts.ts';

const bracketOpenedSchema = z.strictObject({
  kind: z.literal('bracket-opened'),
  ...inBracket,
  base: id,
  from: place,
  to: place,
  reason: words,
  /** The new leaves' ids by role; `inside` has one id when the span lies in one leaf, else two: its first and last. */
  before: id,
  inside: z.array(id),
  after: id,
  ...relaying,
});

export const bracketOpened: ActDefinition<typeof bracketOpenedSchema> = defineAct(bracketOpenedSchema, {
  fold: (state, act, recorded) => evolveBracketOpened(state, act, originOf(recorded)),
  deed: (act, { state }) => `bracketed ${bracketedWords(state, act)}`,
});
