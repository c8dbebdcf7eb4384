// Bring it back to the table.
import { z } from 'zod';
import { decideUnpark } from '../../chair/holding.ts';
import { withParagraph } from '../../paragraphs/evolve-in-paragraph.ts';
import { paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('unpark-paragraph'), paragraph: id });

export const unparkParagraph: Move<typeof command> = defineMove(command, {
  does: 'Bring it back to the table',
  doing: 'bring a paragraph back from a small group',
  by: CHAIR,
  when: WHILE,
  refusals: ['unknown', 'already-so'],
  decide: decideUnpark,
});

const paragraphUnparkedSchema = z.strictObject({ kind: z.literal('paragraph-unparked'), paragraph: id });

export const paragraphUnparked: ActDefinition<typeof paragraphUnparkedSchema> = defineAct(
  paragraphUnparkedSchema,
  {
    fold: (state, act) =>
      withParagraph(state, act.paragraph, (paragraph) => ({ ...paragraph, parking: null })),
    deed: (act, { state }) => `brought ${paragraphName(state, act.paragraph)} back to the table`,
  },
);
