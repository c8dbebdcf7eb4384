// The act `paragraph-moved`, which several moves record.
import { z } from 'zod';
import { evolveMoved } from '../../paragraphs/evolve-paragraphs.ts';
import { paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';

const paragraphMovedSchema = z.strictObject({
  kind: z.literal('paragraph-moved'),
  paragraph: id,
  after: id.nullable(),
});

export const paragraphMoved: ActDefinition<typeof paragraphMovedSchema> = defineAct(paragraphMovedSchema, {
  fold: (state, act) => evolveMoved(state, act),
  deed: (act, { state }) =>
    `moved ${paragraphName(state, act.paragraph)} ${act.after === null ? 'to the front' : `behind ${paragraphName(state, act.after)}`}`,
});
