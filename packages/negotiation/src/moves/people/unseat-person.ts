// End a person’s seating.
import { z } from 'zod';
import { decideUnseat } from '../../people/decide-seating.ts';
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
