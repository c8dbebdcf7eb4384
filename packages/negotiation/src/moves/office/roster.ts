// What a roster must be, for a negotiation that opens and one that changes it.
import { LIMITS } from '../../model/limits.ts';
import type { Refusal } from '../../model/refusal.ts';
import { type Delegation, seatKind } from '../../model/seat.ts';
import { isBlank } from '../../words/blank.ts';
import { firstRefusal, tooLong } from '../decision.ts';

/** Why a roster cannot be seated. */
export function badRoster(delegations: readonly Delegation[]): Refusal | null {
  if (delegations.length === 0) return { kind: 'missing', what: 'delegations' };
  const long = firstRefusal(
    tooLong('delegations', delegations.length, LIMITS.delegations),
    ...delegations.map(({ name, code }) =>
      tooLong('name', Math.max(name.length, code.length), LIMITS.nameLength),
    ),
  );
  if (long !== null) return long;
  const seats = delegations.map(({ seat }) => seat);
  if (new Set(seats).size < seats.length)
    return { kind: 'not-in-order', why: 'a delegation stands on the roster twice' };
  if (seats.some((seat) => seatKind(seat) !== 'delegation'))
    return { kind: 'not-in-order', why: 'a delegation cannot be called chair, secretariat or observer' };
  return badShortNames(delegations);
}

/** Words that stand behind wordings with a meaning of their own. */
const RESERVED = new Set(['base', 'chair', 'delete', 'secretariat', 'observer']);

/** Behind words stands the short name alone: it must say whose they are. */
function badShortNames(delegations: readonly Delegation[]): Refusal | null {
  const seen = new Set<string>();
  for (const { code, name } of delegations) {
    const short = code.trim().toLowerCase();
    if (short === '' || isBlank(name)) return { kind: 'not-in-order', why: 'a delegation has no name' };
    if (RESERVED.has(short))
      return {
        kind: 'not-in-order',
        why: `${code} has a meaning of its own; give ${name} another short name`,
      };
    if (seen.has(short))
      return { kind: 'not-in-order', why: `two delegations are called ${code}; give one another short name` };
    seen.add(short);
  }
  return null;
}
