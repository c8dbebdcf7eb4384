// Record a paragraph as agreed ad ref.
import { z } from 'zod';
import { decideAgreeAdRef } from '../../closing/decide-closing.ts';
import { onParagraph } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('agree-ad-ref'), ...onParagraph });

export const agreeAdRef: Move<typeof command> = defineMove(command, {
  does: 'Record a paragraph as agreed ad ref',
  doing: 'agree a paragraph ad ref',
  by: CHAIR,
  when: 'while it is open, without brackets and placeholders',
  refusals: ['unknown', 'already-so', 'paragraph-closed', 'stale', 'open-brackets', 'placeholders'],
  decide: decideAgreeAdRef,
});
