// Withdraw a citation that one’s seat made (the Chair: any).
import { z } from 'zod';
import { paragraphName } from '../../views/names.ts';
import { withParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { accept, onParagraph, refuse } from '../decision.ts';
import { BOTH, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('withdraw-citation'), paragraph: id, citation: id });

export const withdrawCitation: Move<typeof command> = defineMove(command, {
  does: 'Withdraw a citation that one’s seat made (the Chair: any)',
  doing: 'withdraw a citation',
  by: BOTH,
  when: WHILE,
  refusals: ['unknown', 'not-in-order'],
  /** Refuses every seat but the one that cited and the Chair. */
  decide(state, command, { seat }) {
    return onParagraph(state, command.paragraph, ({ id: paragraph, citations }) => {
      const citation = citations.find(({ id }) => id === command.citation);
      if (citation === undefined) return refuse({ kind: 'unknown', what: 'citation', id: command.citation });
      if (citation.seat !== seat && seat !== 'chair')
        return refuse({ kind: 'not-in-order', why: 'only who cited a precedent withdraws it, or the Chair' });
      return accept({ kind: 'citation-withdrawn', paragraph, citation: citation.id });
    });
  },
});

const citationWithdrawnSchema = z.strictObject({
  kind: z.literal('citation-withdrawn'),
  paragraph: id,
  citation: id,
});

export const citationWithdrawn: ActDefinition<typeof citationWithdrawnSchema> = defineAct(
  citationWithdrawnSchema,
  {
    /** The state without a citation. */
    fold(state, act) {
      return withParagraph(state, act.paragraph, (paragraph) => ({
        ...paragraph,
        citations: paragraph.citations.filter(({ id }) => id !== act.citation),
      }));
    },
    deed: (act, { state }) => `withdrew a citation in ${paragraphName(state, act.paragraph)}`,
  },
);
