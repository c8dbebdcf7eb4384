// Split a paragraph outside its brackets.
import { z } from 'zod';
import { decideSplit } from '../../paragraphs/decide-paragraph-cut.ts';
import { evolveSplit } from '../../paragraphs/evolve-paragraphs.ts';
import { paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
import { id, onParagraph, place } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';

const command = z.strictObject({ kind: z.literal('split-paragraph'), at: place, ...onParagraph });

export const splitParagraph: Move<typeof command> = defineMove(command, {
  does: 'Split a paragraph outside its brackets',
  doing: 'split paragraphs',
  by: CHAIR,
  when: OPEN,
  refusals: ['unknown', 'paragraph-closed', 'stale', 'bad-span', 'too-long'],
  decide: decideSplit,
});

/** `head` and `tail` are the ids of the leaves on either side of the cut. */
const paragraphSplitSchema = z.strictObject({
  kind: z.literal('paragraph-split'),
  paragraph: id,
  at: place,
  newParagraph: id,
  head: id,
  tail: id,
  ...relaying,
});

export const paragraphSplit: ActDefinition<typeof paragraphSplitSchema> = defineAct(paragraphSplitSchema, {
  fold: (state, act, recorded) => evolveSplit(state, act, originOf(recorded)),
  deed: (act, { state }) => `split ${paragraphName(state, act.paragraph)}`,
});
