// Lift a reservation that stayed when its bracket was settled.
import { z } from 'zod';
import { decideLiftReservation } from '../../brackets/decide-settlement.ts';
import { evolveReservationLifted } from '../../paragraphs/evolve-paragraphs.ts';
import { reservationHeld } from '../../record/deed-words.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, onParagraph } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('lift-reservation'), bracket: id, ...onParagraph });

export const liftReservation: Move<typeof command> = defineMove(command, {
  does: 'Lift a reservation that stayed when its bracket was settled',
  doing: 'lift a reservation',
  by: DELEGATIONS,
  when: WHILE,
  refusals: ['unknown', 'stale', 'no-reservation'],
  decide: decideLiftReservation,
});

const reservationLiftedSchema = z.strictObject({
  kind: z.literal('reservation-lifted'),
  paragraph: id,
  bracket: id,
});

export const reservationLifted: ActDefinition<typeof reservationLiftedSchema> = defineAct(
  reservationLiftedSchema,
  {
    fold: (state, act, recorded) => evolveReservationLifted(state, act, recorded.seat),
    deed: (act, { seat, state }) => `lifted ${reservationHeld(state, seat, act)}`,
  },
);
