// Change the kind or level of a paragraph.
import { z } from 'zod';
import { decideReshape } from '../../paragraphs/decide-paragraph.ts';
import { withParagraph } from '../../paragraphs/evolve-in-paragraph.ts';
import { SHAPES } from '../../record/deed-words.ts';
import { paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { count, id, level, onParagraph, shape } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';

const command = z.strictObject({ kind: z.literal('reshape-paragraph'), shape, level, ...onParagraph });

export const reshapeParagraph: Move<typeof command> = defineMove(command, {
  does: 'Change the kind or level of a paragraph',
  doing: 'change the shape of a paragraph',
  by: CHAIR,
  when: OPEN,
  refusals: ['unknown', 'paragraph-closed', 'stale', 'already-so'],
  decide: decideReshape,
});

const paragraphReshapedSchema = z.strictObject({
  kind: z.literal('paragraph-reshaped'),
  paragraph: id,
  shape,
  level: count,
});

export const paragraphReshaped: ActDefinition<typeof paragraphReshapedSchema> = defineAct(
  paragraphReshapedSchema,
  {
    fold: (state, act) =>
      withParagraph(state, act.paragraph, (paragraph) => ({
        ...paragraph,
        kind: act.shape,
        level: act.level,
      })),
    deed: (act, { state }) => `made ${paragraphName(state, act.paragraph)} ${SHAPES[act.shape]}`,
  },
);
