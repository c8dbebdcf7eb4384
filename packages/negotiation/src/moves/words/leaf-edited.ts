// The act `leaf-edited`, which the server records by itself.
import { z } from 'zod';
import { typingSentence } from '../../record/deed-words.ts';
import { evolveLeafEdited } from '../../words/evolve-leaf.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { authorship, keptLetters } from '../act-parts.ts';
import { count, id, text } from '../command-parts.ts';

const leafEditedSchema = z.strictObject({
  kind: z.literal('leaf-edited'),
  paragraph: id,
  leaf: id,
  /** Where the change begins. */
  at: count,
  removed: text,
  inserted: text,
  /** Whose the inserted words are, in their order; kept letters stay whose they were. */
  authors: z.array(authorship),
  /** Letters that only changed their marks, or stand between two changes: they keep the act and the seat that they are traced to. In their order; absent when there are none. */
  kept: z.array(keptLetters).exactOptional(),
});

export const leafEdited: ActDefinition<typeof leafEditedSchema> = defineAct(leafEditedSchema, {
  fold: (state, act, recorded) => evolveLeafEdited(state, act, recorded.n),
  sentence: (act, { seat, state }) => typingSentence(state, seat, act),
});
