// Join a paragraph to the one before it.
import { z } from 'zod';
import { decideMerge } from '../../paragraphs/decide-paragraph-cut.ts';
import { evolveMerged } from '../../paragraphs/evolve-paragraphs.ts';
import { paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
import { hash, id, onParagraph } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

/** Joins a paragraph to the end of the one before it. `expectedInto` is the hash of that one. */
const command = z.strictObject({
  kind: z.literal('merge-paragraph'),
  into: id,
  expectedInto: hash,
  ...onParagraph,
});

export const mergeParagraph: Move<typeof command> = defineMove(command, {
  does: 'Join a paragraph to the one before it',
  doing: 'join paragraphs',
  by: CHAIR,
  when: 'while both are open, no heading and a paragraph, and another place is proposed for one of them at most',
  refusals: ['unknown', 'paragraph-closed', 'stale', 'too-long', 'not-in-order'],
  decide: decideMerge,
});

const paragraphMergedSchema = z.strictObject({
  kind: z.literal('paragraph-merged'),
  paragraph: id,
  into: id,
  joint: id,
  ...relaying,
});

export const paragraphMerged: ActDefinition<typeof paragraphMergedSchema> = defineAct(paragraphMergedSchema, {
  fold: (state, act, recorded) => evolveMerged(state, act, originOf(recorded)),
  deed: (act, { state }) =>
    `joined ${paragraphName(state, act.paragraph)} to ${paragraphName(state, act.into)}`,
});
