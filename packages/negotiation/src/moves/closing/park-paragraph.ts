// Park a paragraph with a small group of delegations.
import { z } from 'zod';
import { LIMITS } from '../../model/limits.ts';
import { listOfSeats, paragraphName } from '../../views/names.ts';
import { withParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, seats, seenParagraph, words } from '../command-parts.ts';
import { accept, badSeat, isDelegation, onParagraph, refuse, staleParagraph, tooLong } from '../decision.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';

const command = z.strictObject({ kind: z.literal('park-paragraph'), ...seenParagraph, seats, note: words });

export const parkParagraph: Move<typeof command> = defineMove(command, {
  does: 'Park a paragraph with a small group of delegations',
  doing: 'park a paragraph with a small group',
  by: CHAIR,
  when: OPEN,
  refusals: ['too-long', 'unknown', 'not-in-order', 'missing', 'paragraph-closed', 'stale', 'already-so'],
  /**
   * Refuses fewer than two delegations, since one alone is no group; a closed paragraph or one changed since it was seen; and
   * one that is parked already.
   */
  decide(state, command) {
    const { seats, note } = command;
    const long = tooLong('note', note.length, LIMITS.noteLength);
    if (long !== null) return refuse(long);
    const bad = badSeat(state, seats, isDelegation, 'a small group is of delegations');
    if (bad !== null) return refuse(bad);
    if (new Set(seats).size < 2 || new Set(seats).size < seats.length)
      return refuse({ kind: 'missing', what: 'members' });
    return onParagraph(state, command.paragraph, (paragraph) => {
      if (paragraph.status !== 'open') return refuse({ kind: 'paragraph-closed', status: paragraph.status });
      const stale = staleParagraph(paragraph, command.expected);
      if (stale !== null) return stale;
      if (paragraph.parking !== null) return refuse({ kind: 'already-so' });
      return accept({ kind: 'paragraph-parked', paragraph: paragraph.id, seats, note });
    });
  },
});

const paragraphParkedSchema = z.strictObject({
  kind: z.literal('paragraph-parked'),
  paragraph: id,
  seats,
  note: words,
});

export const paragraphParked: ActDefinition<typeof paragraphParkedSchema> = defineAct(paragraphParkedSchema, {
  fold: (state, { paragraph: id, seats: small, note }, { n }) =>
    withParagraph(state, id, (paragraph) => ({ ...paragraph, parking: { seats: small, note, act: n } })),
  deed: (act, { state }) =>
    `parked ${paragraphName(state, act.paragraph)} with ${listOfSeats(state, act.seats)}${act.note === '' ? '' : `: ${act.note}`}`,
});
