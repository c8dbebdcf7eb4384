// Seat a person, or rename one who sits.
import { z } from 'zod';
import { decideSeat } from '../../people/decide-seating.ts';
import { seatName } from '../../record/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, words } from '../command-parts.ts';
import { ALWAYS, CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('seat-person'), person: id, name: words, seat: id });

export const seatPerson: Move<typeof command> = defineMove(command, {
  does: 'Seat a person, or rename one who sits',
  doing: 'seat people',
  by: CHAIR,
  when: ALWAYS,
  afterwards: 'always',
  lines: ({ person, name }) => [person, name],
  refusals: ['missing', 'too-long', 'bad-text', 'unknown', 'already-seated', 'already-so'],
  decide: decideSeat,
});

const personSeatedSchema = z.strictObject({
  kind: z.literal('person-seated'),
  person: id,
  name: words,
  seat: id,
});

export const personSeated: ActDefinition<typeof personSeatedSchema> = defineAct(personSeatedSchema, {
  fold(state, act) {
    const { person, name, seat } = act;
    return {
      ...state,
      people: [...state.people.filter((who) => who.person !== person), { person, name, seat, seated: true }],
    };
  },
  deed: (act, { state }) => `seated ${act.name} for ${seatName(state, act.seat)}`,
});
