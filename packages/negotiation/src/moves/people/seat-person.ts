// Seat a person, or rename one who sits.
import { z } from 'zod';
import { LIMITS } from '../../model/limits.ts';
import { seatName } from '../../views/names.ts';
import { isSeat } from '../../views/people/rights.ts';
import { isBlank } from '../../words/blank.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, words } from '../command-parts.ts';
import { accept, refuse, tooLong } from '../decision.ts';
import { ALWAYS, CHAIR, defineMove, type Move } from '../move.ts';
import { seatingOf } from './seating-of.ts';

const command = z.strictObject({ kind: z.literal('seat-person'), person: id, name: words, seat: id });

export const seatPerson: Move<typeof command> = defineMove(command, {
  does: 'Seat a person, or rename one who sits',
  doing: 'seat people',
  by: CHAIR,
  when: ALWAYS,
  afterwards: 'always',
  lines: ({ person, name }) => [person, name],
  refusals: ['missing', 'too-long', 'bad-text', 'unknown', 'already-seated', 'already-so'],
  /** Refuses a person who sits elsewhere, because a person has one seat at a time. Seating somebody again under another name renames them. */
  decide(state, command) {
    const { person, name, seat } = command;
    if (isBlank(name)) return refuse({ kind: 'missing', what: 'name' });
    const long = tooLong('name', name.length, LIMITS.nameLength);
    if (long !== null) return refuse(long);
    if (!isSeat(state, seat)) return refuse({ kind: 'unknown', what: 'seat', id: seat });
    const now = seatingOf(state, person);
    if (now?.seated && now.seat !== seat) return refuse({ kind: 'already-seated', seat: now.seat });
    if (now?.seated && now.name === name) return refuse({ kind: 'already-so' });
    return accept({ kind: 'person-seated', person, name, seat });
  },
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
