// The act `bracket-settled`, which several moves record.
import { z } from 'zod';
import { evolveBracketSettled } from '../../brackets/evolve-bracket.ts';
import { settlementDeed } from '../../record/deed-words.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inWording, relaying } from '../act-parts.ts';
import { id, seats, words } from '../command-parts.ts';

/** `joints` are the ids of the leaves that join the wording's text to its surroundings: one when the wording is a single leaf, else first and last.
 * Where the words change owner, the leaves between go on as new ones too: a making of one whole retired leaf takes its place. */
const bracketSettledSchema = z.strictObject({
  kind: z.literal('bracket-settled'),
  ...inWording,
  hash: words,
  joints: z.array(id),
  /** Delegations that lifted what they had against the wording, on condition of a package. */
  lifted: seats.exactOptional(),
  /** The bracket was lifted, by its opener or with its last proposal: nothing was settled, and its base words stand again. */
  isBracketLifted: z.literal(true).exactOptional(),
  ...relaying,
});

export const bracketSettled: ActDefinition<typeof bracketSettledSchema> = defineAct(bracketSettledSchema, {
  fold: (state, act, recorded) => evolveBracketSettled(state, act, originOf(recorded)),
  deed: (act, { state }) => settlementDeed(state, act),
});
