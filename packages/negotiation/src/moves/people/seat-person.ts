// Seat a person, or rename one who sits.
import { z } from 'zod';
import { decideSeat } from '../../people/decide-seating.ts';
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
