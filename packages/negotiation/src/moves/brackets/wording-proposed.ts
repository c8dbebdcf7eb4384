// The act `wording-proposed`, which several moves record.
import { z } from 'zod';
import { placeName } from '../../brackets/bracket-sense.ts';
import { evolveWordingProposed } from '../../brackets/evolve-wording.ts';
import { jointNames, proposedWords } from '../../record/deed-words.ts';
import { paragraphName } from '../../record/names.ts';
import { plainText } from '../../words/rich-text.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inWording, placement, relaying } from '../act-parts.ts';
import { id, seats } from '../command-parts.ts';

const wordingProposedSchema = z.strictObject({
  kind: z.literal('wording-proposed'),
  ...inWording,
  origin: z.enum(['proposal', 'bridging']),
  sponsors: seats,
  leaf: id,
  /** Delegations whose words the Chair notes them to be; they have not confirmed it. Absent when nobody is named. */
  noted: seats.exactOptional(),
  /** Where it would put the paragraph, in a bracket about its place. */
  placement: placement.exactOptional(),
  ...relaying,
});

export const wordingProposed: ActDefinition<typeof wordingProposedSchema> = defineAct(wordingProposedSchema, {
  fold: (state, act, recorded) => evolveWordingProposed(state, act, originOf(recorded)),
  deed(act, { state }) {
    const words = act.leaves.flatMap(({ pieces }) =>
      pieces.map((piece) => ('text' in piece ? plainText(piece.text) : '')),
    );
    const whose = act.sponsors.length > 1 ? ` for ${jointNames(state, act.sponsors)}` : '';
    if (act.noted !== undefined)
      return `noted ${proposedWords(state, act, words.join(''))} for ${jointNames(state, act.noted)}, who have not confirmed it`;
    const how = act.origin === 'bridging' ? 'proposed as a bridge' : `proposed${whose}`;
    if (act.placement !== undefined)
      return `${how} to move ${paragraphName(state, act.paragraph)} ${placeName(state, { placement: act.placement })}`;
    return `${how} ${proposedWords(state, act, words.join(''))}`;
  },
});
