// Release it.
import { z } from 'zod';
import { decideRelease } from '../../chair/holding.ts';
import { withParagraph } from '../../paragraphs/evolve-in-paragraph.ts';
import { paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('release-paragraph'), paragraph: id });

export const releaseParagraph: Move<typeof command> = defineMove(command, {
  does: 'Release it',
  doing: 'release a paragraph',
  by: DELEGATIONS,
  when: WHILE,
  refusals: ['unknown', 'not-in-order'],
  decide: decideRelease,
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
