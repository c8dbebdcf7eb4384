// Reopen a paragraph.
import { z } from 'zod';
import { paragraphName } from '../../views/names.ts';
import { withParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, seenParagraph, words } from '../command-parts.ts';
import { accept, badReason, onParagraph, refuse, staleParagraph } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('reopen'), reason: words, ...seenParagraph });

export const reopen: Move<typeof command> = defineMove(command, {
  does: 'Reopen a paragraph',
  doing: 'reopen a paragraph',
  by: CHAIR,
  when: 'once it is agreed, ad ref or for good',
  refusals: ['unknown', 'missing', 'too-long', 'already-so', 'paragraph-closed', 'stale'],
  /** Refuses it without a reason, for a paragraph that is open, and under silence, which is broken or called off instead. */
  decide(state, command) {
    const bad = badReason(command.reason);
    if (bad !== null) return refuse(bad);
    return onParagraph(state, command.paragraph, (paragraph) => {
      if (paragraph.status === 'open') return refuse({ kind: 'already-so' });
      if (paragraph.status === 'silence') return refuse({ kind: 'paragraph-closed', status: 'silence' });
      const stale = staleParagraph(paragraph, command.expected);
      return stale ?? accept({ kind: 'reopened', paragraph: paragraph.id, reason: command.reason });
    });
  },
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
