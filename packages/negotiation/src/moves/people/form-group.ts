// Form a group of delegations (a delegation: one that it belongs to).
import { z } from 'zod';
import { LIMITS } from '../../model/limits.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { seatKind } from '../../model/seat.ts';
import { listOfSeats } from '../../views/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, seats, words } from '../command-parts.ts';
import { accept, badSeat, firstRefusal, isDelegation, refuse, tooLong } from '../decision.ts';
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
  /**
   * A delegation forms groups that it belongs to; the Chair brings delegations together. Refuses fewer than two members, who
   * are all delegations, and a code under which others are known.
   */
  decide(state, command, { seat, newId }) {
    const [code, name] = [command.code.trim(), command.name.trim()];
    if (code === '' || name === '') return refuse({ kind: 'missing', what: 'group-name' });
    const long = firstRefusal(
      tooLong('name', code.length, LIMITS.groupCodeLength),
      tooLong('name', name.length, LIMITS.nameLength),
    );
    if (long !== null) return refuse(long);
    const roster = state.delegations.map((delegation) => delegation.seat);
    const bad = badSeat(state, command.members, isDelegation, 'the members of a group are delegations');
    if (bad !== null) return refuse(bad);
    const members = roster.filter((member) => command.members.includes(member));
    if (members.length < 2) return refuse({ kind: 'missing', what: 'members' });
    if (seatKind(seat) === 'delegation' && !members.includes(seat)) {
      return refuse({ kind: 'not-in-order', why: 'a delegation can only form a group that it belongs to' });
    }
    const taken = takenCode(state, code);
    if (taken !== null) return refuse({ kind: 'not-in-order', why: taken });
    return accept({ kind: 'group-formed', group: newId('g'), code, name, members });
  },
});

const groupFormedSchema = z.strictObject({
  kind: z.literal('group-formed'),
  group: id,
  code: words,
  name: words,
  members: seats,
});

export const groupFormed: ActDefinition<typeof groupFormedSchema> = defineAct(groupFormedSchema, {
  /** The state with a new group. */
  fold(state, { group: id, code, name, members }, { seat: formedBy }) {
    return { ...state, groups: [...state.groups, { id, code, name, members, formedBy }] };
  },
  deed: (act, { state }) => `formed the group ${act.code}: ${listOfSeats(state, act.members)}`,
});

/** Codes stand behind the words that somebody proposes: nobody may pass for a delegation, the Chair, the base or another group. */
function takenCode({ delegations, groups }: NegotiationState, code: string): string | null {
  const is = (other: string) => other.toLowerCase() === code.toLowerCase();
  if (groups.some((group) => is(group.code))) return `there is a group called ${code} already`;
  if (RESERVED.some(is)) return `${code} has a meaning of its own; call the group something else`;
  return delegations.some((delegation) => is(delegation.seat) || is(delegation.code) || is(delegation.name))
    ? `${code} is a delegation; call the group something else`
    : null;
}

/** Words of the table, and the groups that stand by the roster alone (`packages/reference/src/members/standing-groups.ts`). */
const RESERVED = ['base', 'chair', 'secretariat', 'observer', 'delete', 'P3', 'P5', 'E10', 'A3'];
