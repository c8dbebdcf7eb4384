// End a person’s seating.
import { z } from 'zod';
import { seatName } from '../../views/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { accept, refuse } from '../decision.ts';
import { ALWAYS, CHAIR, defineMove, type Move } from '../move.ts';
import { seatingOf } from './seating-of.ts';

const command = z.strictObject({ kind: z.literal('unseat-person'), person: id });

export const unseatPerson: Move<typeof command> = defineMove(command, {
  does: 'End a person’s seating',
  doing: 'unseat people',
  by: CHAIR,
  when: ALWAYS,
  afterwards: 'always',
  refusals: ['unknown', 'already-so', 'last-chair'],
  /** Refuses the last of the Chair’s office, because somebody must hold the pen; and who sits nowhere. */
  decide(state, { person }) {
    const now = seatingOf(state, person);
    if (now === undefined) return refuse({ kind: 'unknown', what: 'person', id: person });
    if (!now.seated) return refuse({ kind: 'already-so' });
    const chairs = state.people.filter(({ seat, seated }) => seated && seat === 'chair');
    if (now.seat === 'chair' && chairs.length === 1) return refuse({ kind: 'last-chair' });
    return accept({ kind: 'person-unseated', person, seat: now.seat });
  },
});

const personUnseatedSchema = z.strictObject({ kind: z.literal('person-unseated'), person: id, seat: id });

export const personUnseated: ActDefinition<typeof personUnseatedSchema> = defineAct(personUnseatedSchema, {
  fold: (state, act) => ({
    ...state,
    people: state.people.map((who) => (who.person === act.person ? { ...who, seated: false } : who)),
  }),
  deed: (act, { state }) =>
    `ended the seating of ${state?.people.find(({ person }) => person === act.person)?.name ?? 'a person'} for ${seatName(state, act.seat)}`,
});
