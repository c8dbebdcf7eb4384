// Record a paragraph as agreed.
import { z } from 'zod';
import { decideAgree } from '../../closing/decide-closing.ts';
import { onParagraph } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('agree'), ...onParagraph });

export const agree: Move<typeof command> = defineMove(command, {
  does: 'Record a paragraph as agreed',
  doing: 'agree a paragraph',
  by: CHAIR,
  when: 'once it is agreed ad ref',
  refusals: ['unknown', 'already-so', 'stale', 'paragraph-open', 'paragraph-closed', 'pending'],
  decide: decideAgree,
});
