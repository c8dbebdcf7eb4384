// Move a paragraph.
import { z } from 'zod';
import { findParagraph } from '../../words/segment-tree.ts';
import { id } from '../command-parts.ts';
import { accept, onParagraph, refuse } from '../decision.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';
import { staleOrder } from './stale-order.ts';

/** `seenAfter` is the paragraph it stood behind when its author looked (null: it was first). */
const command = z.strictObject({
  kind: z.literal('move-paragraph'),
  paragraph: id,
  after: id.nullable(),
  seenAfter: id.nullable(),
});

export const moveParagraph: Move<typeof command> = defineMove(command, {
  does: 'Move a paragraph',
  doing: 'move paragraphs',
  by: CHAIR,
  when: OPEN,
  refusals: ['unknown', 'paragraph-closed', 'stale', 'not-in-order', 'already-so'],
  /** Refuses a closed paragraph, an order that its author has not seen, and a place behind itself or where it stands. */
  decide(state, command) {
    const { after, seenAfter } = command;
    return onParagraph(state, command.paragraph, ({ id, status }) => {
      if (after !== null && findParagraph(state, after) === undefined) {
        return refuse({ kind: 'unknown', what: 'paragraph', id: after });
      }
      if (status !== 'open') return refuse({ kind: 'paragraph-closed', status });
      const before = state.paragraphs[state.paragraphs.findIndex((paragraph) => paragraph.id === id) - 1];
      if ((before?.id ?? null) !== seenAfter) {
        return refuse(staleOrder(state, before?.id ?? null));
      }
      if (after === id)
        return refuse({ kind: 'not-in-order', why: 'a paragraph cannot stand behind itself' });
      if (after === seenAfter) return refuse({ kind: 'already-so' });
      return accept({ kind: 'paragraph-moved', paragraph: id, after });
    });
  },
});
