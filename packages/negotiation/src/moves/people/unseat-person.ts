// End a person’s seating.
import { z } from 'zod';
import { decideUnseat } from '../../people/decide-seating.ts';
import { seatName } from '../../record/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { ALWAYS, CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('unseat-person'), person: id });

export const unseatPerson: Move<typeof command> = defineMove(command, {
  does: 'End a person’s seating',
  doing: 'unseat people',
  by: CHAIR,
  when: ALWAYS,
  afterwards: 'always',
  refusals: ['unknown', 'already-so', 'last-chair'],
  decide: decideUnseat,
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
