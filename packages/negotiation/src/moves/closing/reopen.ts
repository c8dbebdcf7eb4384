// Reopen a paragraph.
import { z } from 'zod';
import { decideReopen } from '../../closing/decide-closing.ts';
import { onParagraph, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('reopen'), reason: words, ...onParagraph });

export const reopen: Move<typeof command> = defineMove(command, {
  does: 'Reopen a paragraph',
  doing: 'reopen a paragraph',
  by: CHAIR,
  when: 'once it is agreed, ad ref or for good',
  refusals: ['unknown', 'missing', 'too-long', 'already-so', 'paragraph-closed', 'stale'],
  decide: decideReopen,
});
