// Hold a paragraph: agreed pending one’s delegation.
import { z } from 'zod';
import { decideHold } from '../../chair/holding.ts';
import { withParagraph } from '../../paragraphs/evolve-in-paragraph.ts';
import { paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, onParagraph, words } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move } from '../move.ts';

/** "Agreed pending" the own delegation: the paragraph is not agreed before it is released. */
const command = z.strictObject({ kind: z.literal('hold-paragraph'), ...onParagraph, reason: words });

export const holdParagraph: Move<typeof command> = defineMove(command, {
  does: 'Hold a paragraph: agreed pending one’s delegation',
  doing: 'hold a paragraph',
  by: DELEGATIONS,
  when: 'while it is agreed ad ref',
  refusals: ['missing', 'too-long', 'unknown', 'stale', 'paragraph-open', 'paragraph-closed', 'already-so'],
  decide: decideHold,
});

const paragraphHeldSchema = z.strictObject({
  kind: z.literal('paragraph-held'),
  paragraph: id,
  reason: words,
});

export const paragraphHeld: ActDefinition<typeof paragraphHeldSchema> = defineAct(paragraphHeldSchema, {
  fold: (state, { paragraph: id, reason }, { n, seat }) =>
    withParagraph(state, id, (paragraph) => ({
      ...paragraph,
      holds: [...paragraph.holds, { seat, reason, act: n }],
    })),
  deed: (act, { state }) => `held ${paragraphName(state, act.paragraph)}: ${act.reason}`,
});
