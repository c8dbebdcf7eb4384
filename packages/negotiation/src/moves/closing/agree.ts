// Record a paragraph as agreed.
import { z } from 'zod';
import { paragraphName } from '../../views/names.ts';
import { withParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, seenParagraph, words } from '../command-parts.ts';
import { accept, onParagraph, refuse, staleParagraph } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('agree'), ...seenParagraph });

export const agree: Move<typeof command> = defineMove(command, {
  does: 'Record a paragraph as agreed',
  doing: 'agree a paragraph',
  by: CHAIR,
  when: 'once it is agreed ad ref',
  refusals: ['unknown', 'already-so', 'stale', 'paragraph-open', 'paragraph-closed', 'pending'],
  /** Refuses all but what is agreed ad referendum, so that nothing is agreed unseen; and a paragraph that a delegation holds. */
  decide(state, command) {
    return onParagraph(state, command.paragraph, (paragraph) => {
      if (paragraph.status === 'agreed') return refuse({ kind: 'already-so' });
      const stale = staleParagraph(paragraph, command.expected);
      if (stale !== null) return stale;
      if (paragraph.status === 'open') return refuse({ kind: 'paragraph-open' });
      if (paragraph.status === 'silence') return refuse({ kind: 'paragraph-closed', status: 'silence' });
      const by = paragraph.holds.map(({ seat }) => seat);
      if (by.length > 0) return refuse({ kind: 'pending', by });
      return accept({ kind: 'agreed', paragraph: paragraph.id, hash: command.expected });
    });
  },
});

const agreedSchema = z.strictObject({ kind: z.literal('agreed'), paragraph: id, hash: words });

export const agreed: ActDefinition<typeof agreedSchema> = defineAct(agreedSchema, {
  fold: (state, act) =>
    withParagraph(state, act.paragraph, (paragraph) => ({ ...paragraph, status: 'agreed' })),
  deed: (act, { state }) => `recorded ${paragraphName(state, act.paragraph)} as agreed`,
});
