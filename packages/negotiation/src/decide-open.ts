// Opening a negotiation: its masthead and its roster. The text and the people come by commands of their own.

import type { CommandOf } from './command.ts';
import { accept, firstRefusal, refuse, tooLong } from './decision.ts';
import { LIMITS } from './limits.ts';
import type { NegotiationState } from './negotiation-state.ts';
import { type Delegation, seatKind } from './people/seat.ts';
import type { Decision, Refusal } from './refusal.ts';
import { isBlank } from './words/blank.ts';

/** Decides `open-negotiation`. */
export function decideOpen(state: NegotiationState | null, command: CommandOf<'open-negotiation'>): Decision {
  if (state !== null) return refuse({ kind: 'already-open', title: state.title });
  const { kind: _, ...about } = command;
  const { title, symbol, situation, reportSymbol, delegations, chairMember } = about;
  if (isBlank(title)) return refuse({ kind: 'missing', what: 'title' });
  const long = firstRefusal(
    ...[title, symbol, situation, reportSymbol].map((words) =>
      tooLong('title', words.length, LIMITS.titleLength),
    ),
  );
  const bad = long ?? badRoster(delegations);
  if (bad !== null) return refuse(bad);
  const seats = delegations.map(({ seat }) => seat);
  if (chairMember !== null && !seats.includes(chairMember)) {
    return refuse({ kind: 'unknown', what: 'seat', id: chairMember });
  }
  return accept({ kind: 'negotiation-opened', ...about });
}

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
