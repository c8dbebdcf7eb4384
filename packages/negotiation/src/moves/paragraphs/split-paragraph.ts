// Split a paragraph outside its brackets.
import { z } from 'zod';
import { decideSplit } from '../../paragraphs/decide-paragraph-cut.ts';
import { onParagraph, place } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';

const command = z.strictObject({ kind: z.literal('split-paragraph'), at: place, ...onParagraph });

export const splitParagraph: Move<typeof command> = defineMove(command, {
  does: 'Split a paragraph outside its brackets',
  doing: 'split paragraphs',
  by: CHAIR,
  when: OPEN,
  refusals: ['unknown', 'paragraph-closed', 'stale', 'bad-span', 'too-long'],
  decide: decideSplit,
});
