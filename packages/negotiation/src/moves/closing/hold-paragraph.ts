// Hold a paragraph: agreed pending one’s delegation.
import { z } from 'zod';
import { paragraphName } from '../../views/names.ts';
import { withParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, seenParagraph, words } from '../command-parts.ts';
import { accept, badReason, onParagraph, refuse, staleParagraph } from '../decision.ts';
import { DELEGATIONS, defineMove, type Move } from '../move.ts';

/** "Agreed pending" the own delegation: the paragraph is not agreed before it is released. */
const command = z.strictObject({ kind: z.literal('hold-paragraph'), ...seenParagraph, reason: words });

export const holdParagraph: Move<typeof command> = defineMove(command, {
  does: 'Hold a paragraph: agreed pending one’s delegation',
  doing: 'hold a paragraph',
  by: DELEGATIONS,
  when: 'while it is agreed ad ref',
  refusals: ['missing', 'too-long', 'unknown', 'stale', 'paragraph-open', 'paragraph-closed', 'already-so'],
  /**
   * Refuses it without a reason, because the others wait for it; for all but what is agreed ad referendum; and a second hold of
   * the same delegation.
   */
  decide(state, command, { seat }) {
    const bad = badReason(command.reason);
    if (bad !== null) return refuse(bad);
    return onParagraph(state, command.paragraph, (paragraph) => {
      const stale = staleParagraph(paragraph, command.expected);
      if (stale !== null) return stale;
      if (paragraph.status === 'open') return refuse({ kind: 'paragraph-open' });
      if (paragraph.status !== 'ad-ref')
        return refuse({ kind: 'paragraph-closed', status: paragraph.status });
      if (paragraph.holds.some((hold) => hold.seat === seat)) return refuse({ kind: 'already-so' });
      return accept({ kind: 'paragraph-held', paragraph: paragraph.id, reason: command.reason });
    });
  },
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
