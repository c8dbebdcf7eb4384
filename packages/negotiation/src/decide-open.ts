// Opening a negotiation: its masthead and its roster. The text and the people come by commands of their own.
import type { CommandOf } from './command.ts';
import { accept, firstRefusal, refuse, tooLong } from './decision.ts';
import { LIMITS } from './limits.ts';
import type { NegotiationState } from './negotiation-state.ts';
import type { Decision } from './refusal.ts';
import { seatKind } from './seat.ts';

/** Decides `open-negotiation`. */
export function decideOpen(state: NegotiationState | null, command: CommandOf<'open-negotiation'>): Decision {
  if (state !== null) return refuse({ kind: 'already-open', title: state.title });
  const { kind: _, ...about } = command;
  const { title, symbol, situation, reportSymbol, delegations, chairMember } = about;
  if (title.trim() === '') return refuse({ kind: 'missing', what: 'title' });
  if (delegations.length === 0) return refuse({ kind: 'missing', what: 'delegations' });
  const long = firstRefusal(
    ...[title, symbol, situation, reportSymbol].map((words) =>
      tooLong('title', words.length, LIMITS.titleLength),
    ),
    ...delegations.map(({ name, code }) =>
      tooLong('name', Math.max(name.length, code.length), LIMITS.nameLength),
    ),
  );
  if (long !== null) return refuse(long);
  const seats = delegations.map(({ seat }) => seat);
  if (chairMember !== null && !seats.includes(chairMember)) {
    return refuse({ kind: 'unknown', what: 'seat', id: chairMember });
  }
  if (new Set(seats).size < seats.length) {
    return refuse({ kind: 'not-in-order', why: 'a delegation stands on the roster twice' });
  }
  if (seats.some((seat) => seatKind(seat) !== 'delegation')) {
    return refuse({
      kind: 'not-in-order',
      why: 'a delegation cannot be called chair, secretariat or observer',
    });
  }
  return accept({ kind: 'negotiation-opened', ...about });
}
