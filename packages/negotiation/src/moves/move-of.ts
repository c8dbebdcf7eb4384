// What goes over the table of moves: the move of a kind, and who has the right to it.
import type { CommandKind } from '../model/command.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import { type SeatId, seatKind } from '../model/seat.ts';
import { isSeat } from '../views/people/rights.ts';
import type { AnyMove } from './move.ts';
import { MOVES } from './table.ts';

/** All kinds of commands, in the order of the table. */
export const COMMAND_KINDS: readonly CommandKind[] = MOVES.map(({ kind }) => kind);

const BY_KIND: ReadonlyMap<string, AnyMove> = new Map(
  MOVES.map((move): [string, AnyMove] => [move.kind, move]),
);

/** The move that a kind of command makes. */
export function moveOf(kind: CommandKind): AnyMove {
  const move = BY_KIND.get(kind);
  if (move === undefined) throw new Error(`invariant: a command of no known kind: ${kind}`);
  return move;
}

/** Whether a seat has the right to a kind of command, whatever the moment. A delegation must be on this table's roster. */
export function mayDo(state: NegotiationState | null, kind: CommandKind, seat: SeatId): boolean {
  return moveOf(kind).by.includes(seatKind(seat)) && (state === null || isSeat(state, seat));
}
