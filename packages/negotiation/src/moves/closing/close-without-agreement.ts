// Close the negotiation without agreement.
import { z } from 'zod';
import { withLeavesExchanged } from '../../words/with-leaves-exchanged.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
import { hash, words } from '../command-parts.ts';
import { accept, badReason, refuse, staleText } from '../decision.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('close-without-agreement'), reason: words, expected: hash });

export const closeWithoutAgreement: Move<typeof command> = defineMove(command, {
  does: 'Close the negotiation without agreement',
  doing: 'close the negotiation',
  by: CHAIR,
  when: WHILE,
  refusals: ['missing', 'too-long', 'stale'],
  /**
   * Refuses it without a reason, and on a text that the Chair has not seen. The leaves stay as they are, however many there
   * are: late words renew theirs.
   */
  decide(state, { reason, expected }) {
    const bad = badReason(reason);
    if (bad !== null) return refuse(bad);
    const stale = staleText(state, expected);
    if (stale !== null) return stale;
    return accept({ kind: 'closed-without-agreement', reason, leaves: [], retired: [] });
  },
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
    /** The state closed without agreement, its words in leaves that nobody may write. */
    fold(state, { reason, leaves }, { n, at, seat }) {
      const phase = { kind: 'closed', act: n, at, reason } as const;
      return { ...withLeavesExchanged(state, leaves, { act: n, seat }), phase };
    },
    deed: (act) => `closed the negotiation without agreement: ${act.reason}`,
  },
);
