// Release it.
import { z } from 'zod';
import { paragraphName } from '../../views/names.ts';
import { withParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { accept, onParagraph, refuse } from '../decision.ts';
import { DELEGATIONS, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('release-paragraph'), paragraph: id });

export const releaseParagraph: Move<typeof command> = defineMove(command, {
  does: 'Release it',
  doing: 'release a paragraph',
  by: DELEGATIONS,
  when: WHILE,
  refusals: ['unknown', 'not-in-order'],
  /** Refuses who does not hold the paragraph. */
  decide(state, command, { seat }) {
    return onParagraph(state, command.paragraph, ({ id, holds }) =>
      holds.some((hold) => hold.seat === seat)
        ? accept({ kind: 'paragraph-released', paragraph: id })
        : refuse({ kind: 'not-in-order', why: 'your delegation does not hold this paragraph' }),
    );
  },
});

const paragraphReleasedSchema = z.strictObject({ kind: z.literal('paragraph-released'), paragraph: id });

export const paragraphReleased: ActDefinition<typeof paragraphReleasedSchema> = defineAct(
  paragraphReleasedSchema,
  {
    fold: (state, act, { seat }) =>
      withParagraph(state, act.paragraph, (paragraph) => ({
        ...paragraph,
        holds: paragraph.holds.filter((hold) => hold.seat !== seat),
      })),
    deed: (act, { state }) => `released ${paragraphName(state, act.paragraph)}`,
  },
);
