// Propose another place for a paragraph.
import { z } from 'zod';
import { before, underTitle } from '../../views/paragraphs/placement.ts';
import { badPlacement } from '../brackets/bad-placement.ts';
import { proposed } from '../brackets/proposed.ts';
import { id, jointSponsors, text } from '../command-parts.ts';
import { accept, badSponsors, badText, firstRefusal, joint, onParagraph, refuse } from '../decision.ts';
import { BOTH, defineMove, type Move, OPEN } from '../move.ts';
import { openedBeside } from './bracket-opened-beside.ts';
import { staleOrder } from './stale-order.ts';

/** Another place for a paragraph; `seenAfter` as in `move-paragraph`, `text` says why. */
const command = z.strictObject({
  kind: z.literal('propose-move'),
  paragraph: id,
  after: id.nullable(),
  seenAfter: id.nullable(),
  text,
  ...jointSponsors,
});

export const proposeMove: Move<typeof command> = defineMove(command, {
  does: 'Propose another place for a paragraph',
  doing: 'propose another place for a paragraph',
  by: BOTH,
  when: OPEN,
  refusals: [
    'unknown',
    'paragraph-closed',
    'stale',
    'same-words',
    'already-so',
    'too-long',
    'bad-text',
    'not-in-order',
  ],
  /**
   * A second place goes into the bracket that is open already. Refuses an order that its author has not seen, a place behind
   * itself or where it stands, and a place that is proposed already.
   */
  decide(state, command, asking) {
    const bad = firstRefusal(badText(command.text), badSponsors(state, command.sponsors, asking));
    if (bad !== null) return refuse(bad);
    const { seenAfter, text } = command;
    const after = underTitle(state, command.after, command.paragraph);
    return onParagraph(state, command.paragraph, ({ id, status, beside }) => {
      if (status !== 'open') return refuse({ kind: 'paragraph-closed', status });
      const misplaced = badPlacement(state, 'place', id, { after });
      if (misplaced !== null) return refuse(misplaced);
      const now = before(state, id);
      if (now !== seenAfter) return refuse(staleOrder(state, now));
      if (after === now) return refuse({ kind: 'already-so' });
      const open = beside.find(({ on }) => on === 'place');
      const same = open?.wordings.find(({ placement }) => placement?.after === after);
      if (same !== undefined) return refuse({ kind: 'same-words', wording: same.id });
      const at = { ...joint(command), paragraph: id, text, placement: { after } };
      if (open !== undefined) return accept(proposed({ ...at, bracket: open.id }, asking));
      const opened = openedBeside(id, 'place', asking);
      return accept(opened, proposed({ ...at, bracket: opened.bracket }, asking));
    });
  },
});
