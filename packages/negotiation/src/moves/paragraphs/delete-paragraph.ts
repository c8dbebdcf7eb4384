// Delete a paragraph.
import { z } from 'zod';
import { leavesIn, paragraphBrackets } from '../../words/segment-tree.ts';
import { seenParagraph } from '../command-parts.ts';
import { accept, onOpenParagraph, refuse } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('delete-paragraph'), ...seenParagraph });

export const deleteParagraph: Move<typeof command> = defineMove(command, {
  does: 'Delete a paragraph',
  doing: 'delete paragraphs',
  by: CHAIR,
  when: 'while it is open, without brackets and reservations',
  refusals: ['unknown', 'paragraph-closed', 'stale', 'open-brackets', 'not-in-order'],
  /** Refuses a paragraph with open brackets or a reservation: what a delegation has on the table, or reserved on, is not deleted from under it. */
  decide(state, command) {
    return onOpenParagraph(state, command, (paragraph) => {
      const { id, segments, reservations } = paragraph;
      const brackets = paragraphBrackets(paragraph);
      if (brackets.length > 0)
        return refuse({ kind: 'open-brackets', brackets: brackets.map((bracket) => bracket.id) });
      if (reservations.length > 0) {
        return refuse({
          kind: 'not-in-order',
          why: 'a reservation stands on this paragraph, and only its delegation can lift it',
        });
      }
      const retired = leavesIn(segments).map((leaf) => leaf.id);
      return accept({ kind: 'paragraph-deleted', paragraph: id, leaves: [], retired });
    });
  },
});
