// Change the kind or level of a paragraph.
import { z } from 'zod';
import type { ActOf } from '../../model/act.ts';
import { paragraphName } from '../../views/names.ts';
import { withParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { count, id, level, seenParagraph, shape } from '../command-parts.ts';
import { accept, onOpenParagraph, refuse } from '../decision.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';
import { levelFor } from './level.ts';

const command = z.strictObject({ kind: z.literal('reshape-paragraph'), shape, level, ...seenParagraph });

export const reshapeParagraph: Move<typeof command> = defineMove(command, {
  does: 'Change the kind or level of a paragraph',
  doing: 'change the shape of a paragraph',
  by: CHAIR,
  when: OPEN,
  refusals: ['unknown', 'paragraph-closed', 'stale', 'already-so'],
  /** Refuses a closed paragraph, one that was changed since it was seen, and the shape that it has. */
  decide(state, command) {
    return onOpenParagraph(state, command, ({ id, kind, level: levelNow }) => {
      const level = levelFor(command.shape, command.level);
      if (kind === command.shape && levelNow === level) return refuse({ kind: 'already-so' });
      return accept({ kind: 'paragraph-reshaped', paragraph: id, shape: command.shape, level });
    });
  },
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

const SHAPES: Readonly<Record<ActOf<'paragraph-reshaped'>['shape'], string>> = {
  heading: 'a heading',
  numbered: 'a numbered paragraph',
  item: 'a lettered item',
  chapeau: 'a chapeau',
  plain: 'an unnumbered paragraph',
};
