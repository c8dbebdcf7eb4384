// Change the kind or level of a paragraph.
import { z } from 'zod';
import { decideReshape } from '../../paragraphs/decide-paragraph.ts';
import { level, onParagraph, shape } from '../command-parts.ts';
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
