// Close the negotiation without agreement.
import { z } from 'zod';
import { decideCloseWithoutAgreement } from '../../closing/decide-closing.ts';
import { evolveClosed } from '../../paragraphs/evolve-paragraphs.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
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

/** Nobody may write any more. Until version 3 every leaf went on as a new one here; now when late words come (`leaves-renewed`). */
const closedWithoutAgreementSchema = z.strictObject({
  kind: z.literal('closed-without-agreement'),
  reason: words,
  ...relaying,
});

export const closedWithoutAgreement: ActDefinition<typeof closedWithoutAgreementSchema> = defineAct(
  closedWithoutAgreementSchema,
  {
    fold: (state, act, recorded) => evolveClosed(state, act, recorded),
    deed: (act) => `closed the negotiation without agreement: ${act.reason}`,
  },
);
