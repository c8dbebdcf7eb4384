// Seat the roster of another year; old proposals keep their author, positions of those who left no longer count.
import { z } from 'zod';
import { decideChangeRoster } from '../../time/office.ts';
import { delegation, year } from '../command-parts.ts';
import { rosterLines } from '../lines.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

/** Seats the roster of another year; the file is carried over. */
const command = z.strictObject({
  kind: z.literal('change-roster'),
  year,
  delegations: z.array(delegation).max(500),
});

export const changeRoster: Move<typeof command> = defineMove(command, {
  does: 'Seat the roster of another year; old proposals keep their author, positions of those who left no longer count',
  doing: 'change the roster',
  by: CHAIR,
  when: 'while no silence runs',
  lines: ({ delegations }) => rosterLines(delegations),
  refusals: ['missing', 'too-long', 'bad-text', 'not-in-order', 'already-so'],
  decide: decideChangeRoster,
});
