// Close the negotiation without agreement.
import { z } from 'zod';
import { decideCloseWithoutAgreement } from '../../closing/decide-closing.ts';
import { hash, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('close-without-agreement'), reason: words, expected: hash });

export const closeWithoutAgreement: Move<typeof command> = defineMove(command, {
  does: 'Close the negotiation without agreement',
  doing: 'close the negotiation',
  by: CHAIR,
  when: WHILE,
  refusals: ['missing', 'too-long', 'stale'],
  decide: decideCloseWithoutAgreement,
});
