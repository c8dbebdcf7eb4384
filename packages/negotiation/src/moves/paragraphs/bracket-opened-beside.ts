// The act `bracket-opened-beside`, which several moves record.
import { z } from 'zod';
import { evolveOpenedBeside } from '../../paragraphs/evolve-beside.ts';
import { paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inBracket, relaying } from '../act-parts.ts';
import { id } from '../command-parts.ts';

/** A bracket that stands beside the words; its base wording means "as it stands". `leaf` is the base wording's. */
const bracketOpenedBesideSchema = z.strictObject({
  kind: z.literal('bracket-opened-beside'),
  ...inBracket,
  on: z.enum(['place', 'note']),
  base: id,
  leaf: id,
  ...relaying,
});

export const bracketOpenedBeside: ActDefinition<typeof bracketOpenedBesideSchema> = defineAct(
  bracketOpenedBesideSchema,
  {
    fold: (state, act, recorded) => evolveOpenedBeside(state, act, originOf(recorded)),
    deed: (act, { state }) =>
      act.on === 'place'
        ? `opened the place of ${paragraphName(state, act.paragraph)}`
        : `opened an editorial note on ${paragraphName(state, act.paragraph)}`,
  },
);
