// Bring it back to the table.
import { z } from 'zod';
import { paragraphName } from '../../views/names.ts';
import { withParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { accept, onParagraph, refuse } from '../decision.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('unpark-paragraph'), paragraph: id });

export const unparkParagraph: Move<typeof command> = defineMove(command, {
  does: 'Bring it back to the table',
  doing: 'bring a paragraph back from a small group',
  by: CHAIR,
  when: WHILE,
  refusals: ['unknown', 'already-so'],
  /** Refuses a paragraph that is not parked. */
  decide(state, command) {
    return onParagraph(state, command.paragraph, ({ id, parking }) =>
      parking === null
        ? refuse({ kind: 'already-so' })
        : accept({ kind: 'paragraph-unparked', paragraph: id }),
    );
  },
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
