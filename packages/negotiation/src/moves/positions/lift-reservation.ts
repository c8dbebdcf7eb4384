// Lift a reservation that stayed when its bracket was settled.
import { z } from 'zod';
import type { ActOf } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { paragraphName, quoted } from '../../views/names.ts';
import { reservationName } from '../../views/positions/reservation-name.ts';
import { findParagraph } from '../../words/segment-tree.ts';
import { withParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, seenParagraph } from '../command-parts.ts';
import { accept, onParagraph, refuse, staleParagraph } from '../decision.ts';
import { DELEGATIONS, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('lift-reservation'), bracket: id, ...seenParagraph });

export const liftReservation: Move<typeof command> = defineMove(command, {
  does: 'Lift a reservation that stayed when its bracket was settled',
  doing: 'lift a reservation',
  by: DELEGATIONS,
  when: WHILE,
  refusals: ['unknown', 'stale', 'no-reservation'],
  /** Refuses who has no reservation there, and words that it has not seen. The paragraph may be closed: a reservation outlives its bracket. */
  decide(state, command, { seat }) {
    const { bracket } = command;
    return onParagraph(state, command.paragraph, (paragraph) => {
      const stale = staleParagraph(paragraph, command.expected);
      if (stale !== null) return stale;
      if (!paragraph.reservations.some((held) => held.seat === seat && held.bracket === bracket)) {
        return refuse({ kind: 'no-reservation' });
      }
      return accept({ kind: 'reservation-lifted', paragraph: paragraph.id, bracket });
    });
  },
});

const reservationLiftedSchema = z.strictObject({
  kind: z.literal('reservation-lifted'),
  paragraph: id,
  bracket: id,
});

export const reservationLifted: ActDefinition<typeof reservationLiftedSchema> = defineAct(
  reservationLiftedSchema,
  {
    /** The state without one seat's reservation from one settled bracket. */
    fold(state, act, { seat }) {
      return withParagraph(state, act.paragraph, (paragraph) => ({
        ...paragraph,
        reservations: paragraph.reservations.filter(
          (held) => held.seat !== seat || held.bracket !== act.bracket,
        ),
      }));
    },
    deed: (act, { seat, state }) => `lifted ${reservationHeld(state, seat, act)}`,
  },
);

function reservationHeld(
  state: NegotiationState | null,
  seat: string,
  { paragraph, bracket }: ActOf<'reservation-lifted'>,
): string {
  const held = (state === null ? undefined : findParagraph(state, paragraph))?.reservations.find(
    (each) => each.seat === seat && each.bracket === bracket,
  );
  const where = paragraphName(state, paragraph);
  return held === undefined
    ? `its reservation on ${where}`
    : `its ${reservationName(held.kind)} on ${quoted(held.words)} in ${where}`;
}
