// The act `leaves-renewed`, which the server records by itself.
import { z } from 'zod';
import { withLeavesExchanged } from '../../words/with-leaves-exchanged.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';

/** Late words came for leaves that a silence, the end or a new roster has closed to their author: each goes on whole as a new one. Recorded by the server. */
const leavesRenewedSchema = z.strictObject({ kind: z.literal('leaves-renewed'), ...relaying });

export const leavesRenewed: ActDefinition<typeof leavesRenewedSchema> = defineAct(leavesRenewedSchema, {
  /** The state after `leaves-renewed`: the words are what they were, in leaves of other names. */
  fold(state, { leaves }, recorded) {
    const origin = originOf(recorded);
    return withLeavesExchanged(state, leaves, origin);
  },
  sentence: () => 'Late words came for text that was closed; it stays as it is',
});
