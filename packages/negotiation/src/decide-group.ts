// Forming a group, and leaving one. Nobody is ever added to a group: another one can be formed.
import type { CommandOf } from './command.ts';
import { type Asking, accept, firstRefusal, refuse, tooLong } from './decision.ts';
import { findGroup } from './group.ts';
import { LIMITS } from './limits.ts';
import type { NegotiationState } from './negotiation-state.ts';
import type { Decision } from './refusal.ts';
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
  const stranger = command.members.find((member) => !roster.includes(member));
  if (stranger !== undefined) return refuse({ kind: 'unknown', what: 'seat', id: stranger });
  const members = roster.filter((member) => command.members.includes(member));
  if (members.length < 2) return refuse({ kind: 'missing', what: 'members' });
  if (seatKind(seat) === 'delegation' && !members.includes(seat)) {
    return refuse({ kind: 'not-in-order', why: 'a delegation can only form a group that it belongs to' });
  }
  if (state.groups.some((group) => group.code === code)) {
    return refuse({ kind: 'not-in-order', why: `there is a group called ${code} already` });
  }
  return accept({ kind: 'group-formed', group: newId('g'), code, name, members });
}

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
