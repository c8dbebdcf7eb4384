// Move a paragraph.
import { z } from 'zod';
import { decideMove } from '../../paragraphs/decide-paragraph.ts';
import { id } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';

/** `seenAfter` is the paragraph it stood behind when its author looked (null: it was first). */
const command = z.strictObject({
  kind: z.literal('move-paragraph'),
  paragraph: id,
  after: id.nullable(),
  seenAfter: id.nullable(),
});

export const moveParagraph: Move<typeof command> = defineMove(command, {
  does: 'Move a paragraph',
  doing: 'move paragraphs',
  by: CHAIR,
  when: OPEN,
  refusals: ['unknown', 'paragraph-closed', 'stale', 'not-in-order', 'already-so'],
  decide: decideMove,
});
