// Why a seat could not do something now: the judge itself, asked without recording anything. Whoever shows what may be done asks here and
// knows no rule of its own.
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import type { NegotiationState } from './negotiation-state.ts';
import type { SeatId } from './people/seat.ts';
import type { Refusal } from './refusal.ts';

/** The refusal that a command of a seat would meet in this state; null when it would be done. */
export function reasonAgainst(state: NegotiationState, command: Command, seat: SeatId): Refusal | null {
  let ids = 0;
  const newId = (prefix: string) => `${prefix}-${++ids}`;
  const decision = decide(state, command, { seat, person: '', now: '', newId });
  return decision.ok ? null : decision.refusal;
}
