// Forming a group, and leaving one. Nobody is ever added to a group: another one can be formed.
import type { CommandOf } from '../command.ts';
import { type Asking, accept, badSeat, firstRefusal, isDelegation, refuse, tooLong } from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Decision } from '../refusal.ts';
import { findGroup } from './group.ts';
import { seatKind } from './seat.ts';

/** Decides `form-group`. A delegation forms groups that it belongs to; the Chair brings delegations together. */
export function decideFormGroup(
  state: NegotiationState,
  command: CommandOf<'form-group'>,
  { seat, newId }: Asking,
): Decision {
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
}

/** Codes stand behind the words that somebody proposes: nobody may pass for a delegation, the Chair, the base or another group. */
function takenCode({ delegations, groups }: NegotiationState, code: string): string | null {
  const is = (other: string) => other.toLowerCase() === code.toLowerCase();
  if (groups.some((group) => is(group.code))) return `there is a group called ${code} already`;
  if (RESERVED.some(is)) return `${code} has a meaning of its own; call the group something else`;
  return delegations.some((delegation) => is(delegation.seat) || is(delegation.code) || is(delegation.name))
    ? `${code} is a delegation; call the group something else`
    : null;
}

/** Words of the table, and the groups that stand by the roster alone (`packages/reference/src/standing-groups.ts`). */
const RESERVED = ['base', 'chair', 'secretariat', 'observer', 'delete', 'P3', 'P5', 'E10', 'A3'];

/** Decides `leave-group`. */
export function decideLeaveGroup(
  state: NegotiationState,
  { group: id }: CommandOf<'leave-group'>,
  { seat }: Asking,
): Decision {
  const group = findGroup(state, id);
  if (group === undefined) return refuse({ kind: 'unknown', what: 'group', id });
  if (!group.members.includes(seat)) {
    return refuse({ kind: 'not-in-order', why: 'only a member can leave a group' });
  }
  return accept({ kind: 'group-left', group: id });
}
