// Seat the roster of another year; old proposals keep their author, positions of those who left no longer count.
import { z } from 'zod';
import { decideChangeRoster, evolveRosterChanged } from '../../time/office.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
import { count, delegation, year } from '../command-parts.ts';
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

/** Until version 3 the leaves of those who leave went on as new ones here; now when late words come (`leaves-renewed`). */
const rosterChangedSchema = z.strictObject({
  kind: z.literal('roster-changed'),
  year: count,
  delegations: z.array(delegation),
  ...relaying,
});

export const rosterChanged: ActDefinition<typeof rosterChangedSchema> = defineAct(rosterChangedSchema, {
  fold: (state, act, recorded) => evolveRosterChanged(state, act, originOf(recorded)),
  deed: (act) => `seated the roster of ${act.year}`,
});
