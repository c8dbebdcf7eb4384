// Form a group of delegations (a delegation: one that it belongs to).
import { z } from 'zod';
import { decideFormGroup } from '../../people/decide-group.ts';
import { evolveGroupFormed } from '../../people/evolve-group.ts';
import { listOfSeats } from '../../record/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, seats, words } from '../command-parts.ts';
import { BOTH, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({
  kind: z.literal('form-group'),
  code: words,
  name: words,
  members: z.array(id).max(500),
});

export const formGroup: Move<typeof command> = defineMove(command, {
  does: 'Form a group of delegations (a delegation: one that it belongs to)',
  doing: 'form a group',
  by: BOTH,
  when: WHILE,
  lines: ({ code, name }) => [code, name],
  refusals: ['missing', 'too-long', 'bad-text', 'unknown', 'not-in-order'],
  decide: decideFormGroup,
});

const groupFormedSchema = z.strictObject({
  kind: z.literal('group-formed'),
  group: id,
  code: words,
  name: words,
  members: seats,
});

export const groupFormed: ActDefinition<typeof groupFormedSchema> = defineAct(groupFormedSchema, {
  fold: (state, act, recorded) => evolveGroupFormed(state, act, recorded.seat),
  deed: (act, { state }) => `formed the group ${act.code}: ${listOfSeats(state, act.members)}`,
});
