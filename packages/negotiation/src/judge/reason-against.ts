// Why something would be refused if it were asked for now: the judge's own word, for a button that cannot be pressed and the
// sentence beside it. Nothing is recorded; ids and the hour are stand-ins, so that a deadline counts as one to come.
import type { Command } from '../model/command.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Refusal } from '../model/refusal.ts';
import type { SeatId } from '../model/seat.ts';
import { decide } from './decide.ts';

/**
 * The refusal of a command, or null when it would be done. The state must have the words that the command's author sees: what
 * was typed since the last act is recorded before a command is decided.
 */
export function reasonAgainst(state: NegotiationState, command: Command, seat: SeatId): Refusal | null {
  let ids = 0;
  const newId = (prefix: string) => {
    ids += 1;
    return `${prefix}-dry-${ids}`;
  };
  const decision = decide(state, command, { seat, person: '', now: '', newId });
  return decision.ok ? null : decision.refusal;
}
