// Record a paragraph as agreed.
import { z } from 'zod';
import { decideAgree } from '../../closing/decide-closing.ts';
import { withParagraph } from '../../paragraphs/evolve-in-paragraph.ts';
import { paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, onParagraph, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('agree'), ...onParagraph });

export const agree: Move<typeof command> = defineMove(command, {
  does: 'Record a paragraph as agreed',
  doing: 'agree a paragraph',
  by: CHAIR,
  when: 'once it is agreed ad ref',
  refusals: ['unknown', 'already-so', 'stale', 'paragraph-open', 'paragraph-closed', 'pending'],
  decide: decideAgree,
});

const agreedSchema = z.strictObject({ kind: z.literal('agreed'), paragraph: id, hash: words });

export const agreed: ActDefinition<typeof agreedSchema> = defineAct(agreedSchema, {
  fold: (state, act) =>
    withParagraph(state, act.paragraph, (paragraph) => ({ ...paragraph, status: 'agreed' })),
  deed: (act, { state }) => `recorded ${paragraphName(state, act.paragraph)} as agreed`,
});
