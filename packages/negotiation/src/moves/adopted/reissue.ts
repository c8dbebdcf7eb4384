// Issue a corrigendum, or the adopted text again.
import { z } from 'zod';
import { decideReissue, REISSUE_FORMS } from '../../time/aftermath.ts';
import { id, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({
  kind: z.literal('reissue'),
  form: z.enum(REISSUE_FORMS),
  reason: words,
  corrections: z.array(z.strictObject({ paragraph: id, was: words, is: words })).max(500),
});

export const reissue: Move<typeof command> = defineMove(command, {
  does: 'Issue a corrigendum, or the adopted text again',
  doing: 'issue a corrigendum',
  by: CHAIR,
  when: 'once it is adopted',
  afterwards: 'adopted',
  refusals: ['missing', 'too-long', 'bad-text', 'unknown', 'not-in-order'],
  decide: decideReissue,
});
