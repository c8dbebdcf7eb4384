// Take back a settlement: the bracket stands again.
import { z } from 'zod';
import { paragraphName, quoted } from '../../views/names.ts';
import { plainWords } from '../../words/plain-words.ts';
import { isEmptyList } from '../../words/segment-tree.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inBracket, placement, relaying } from '../act-parts.ts';
import { count, id } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';
import { evolveSettlementTakenBack } from './evolve-take-back.ts';
import { decideTakeBack } from './take-back.ts';

/** `settled` is the number of the act that settled the bracket. */
const command = z.strictObject({ kind: z.literal('take-back-settlement'), bracket: id, settled: count });

export const takeBackSettlement: Move<typeof command> = defineMove(command, {
  does: 'Take back a settlement: the bracket stands again with its wordings, sponsors and positions; what was settled as a package is taken back whole',
  doing: 'take back a settlement',
  by: CHAIR,
  when: 'while the paragraph is open and its words have not been changed since',
  refusals: ['already-so', 'not-in-order', 'paragraph-closed', 'under-silence'],
  changesWhole: true,
  decide: decideTakeBack,
});

/** The bracket as it stood before the act `settled`, at its place. */
const settlementTakenBackSchema = z.strictObject({
  kind: z.literal('settlement-taken-back'),
  ...inBracket,
  settled: count,
  /** The leaves in front of it and behind it; null beside the words. */
  around: z.strictObject({ before: id, after: id }).nullable(),
  /** The leaves cut out of the words for the wording that had been settled on; none where that is made anew. */
  inside: z.array(id),
  /** The leaves that stand for those of wordings which the settlement took off the table. */
  again: z.array(z.strictObject({ id, was: id })),
  /** Where the paragraph stands again, if it went with the settlement. */
  returns: placement.exactOptional(),
  ...relaying,
});

export const settlementTakenBack: ActDefinition<typeof settlementTakenBackSchema> = defineAct(
  settlementTakenBackSchema,
  {
    fold: (state, act, recorded) => evolveSettlementTakenBack(state, act, originOf(recorded)),
    deed(act, { state }) {
      const settlement = state?.settlements.find(({ act: n }) => n === act.settled);
      const chosen = settlement?.bracket.wordings.find(({ id: wording }) => wording === settlement.chosen);
      const name =
        act.returns === undefined ? ` of ${paragraphName(state, act.paragraph)}` : ' of a paragraph';
      if (chosen === undefined || isEmptyList(chosen.segments)) return `took back the settlement${name}`;
      return `took back the settlement${name} on ${quoted(plainWords(chosen.segments))}`;
    },
  },
);
