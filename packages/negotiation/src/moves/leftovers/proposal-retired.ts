// The act `proposal-retired`, which several moves record.
import { z } from 'zod';
import { paragraphName } from '../../views/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, words } from '../command-parts.ts';

const proposalRetiredSchema = z.strictObject({
  kind: z.literal('proposal-retired'),
  paragraph: id,
  proposal: id,
  /** Empty when it was re-based or confirmed. */
  reason: words,
  isConfirmed: z.literal(true).exactOptional(),
});

export const proposalRetired: ActDefinition<typeof proposalRetiredSchema> = defineAct(proposalRetiredSchema, {
  /** The state without one proposal that was left behind. */
  fold(state, act) {
    return { ...state, leftovers: state.leftovers.filter(({ id }) => id !== act.proposal) };
  },
  deed(act, { state }) {
    if (act.isConfirmed)
      return `confirmed a proposal left behind in ${paragraphName(state, act.paragraph)}: it stands on the words that took its place`;
    return act.reason === ''
      ? `put a proposal left behind in ${paragraphName(state, act.paragraph)} on other words`
      : `retired a proposal left behind in ${paragraphName(state, act.paragraph)}: ${act.reason}`;
  },
});
