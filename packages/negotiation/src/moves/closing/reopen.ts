// Reopen a paragraph.
import { z } from 'zod';
import { decideReopen } from '../../closing/decide-closing.ts';
import { withParagraph } from '../../paragraphs/evolve-in-paragraph.ts';
import { paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, onParagraph, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('reopen'), reason: words, ...onParagraph });

export const reopen: Move<typeof command> = defineMove(command, {
  does: 'Reopen a paragraph',
  doing: 'reopen a paragraph',
  by: CHAIR,
  when: 'once it is agreed, ad ref or for good',
  refusals: ['unknown', 'missing', 'too-long', 'already-so', 'paragraph-closed', 'stale'],
  decide: decideReopen,
});

const reopenedSchema = z.strictObject({ kind: z.literal('reopened'), paragraph: id, reason: words });

export const reopened: ActDefinition<typeof reopenedSchema> = defineAct(reopenedSchema, {
  fold: (state, act) =>
    withParagraph(state, act.paragraph, (paragraph) => ({
      ...paragraph,
      status: 'open',
      holds: [],
    })),
  deed: (act, { state }) => `reopened ${paragraphName(state, act.paragraph)}: ${act.reason}`,
});
