// What a move is: one thing that a seat may ask for, whole. Its command's schema (from which the type is inferred), who may make it
// and when, what it is called on a page and in a refusal, and what it becomes. `table.ts` knows all of them; what goes over every
// move (the judge, rights, the wire, docs/MOVES.md) is a loop over that table.
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Reads, Tagged } from '../model/reads.ts';
import type { Decision, RefusalKind } from '../model/refusal.ts';
import type { SeatKind } from '../model/seat.ts';
import type { Deciding } from './decision.ts';

/** What is said of a move, whatever its command. */
interface AboutMove {
  /** What it does, as a line of docs/MOVES.md. */
  readonly does: string;
  /** The same as a refusal says it: “France may not … ”. */
  readonly doing: string;
  /** The kinds of seats that have the right to it. */
  readonly by: readonly SeatKind[];
  /** When it may be made, in words. */
  readonly when: string;
  /** Whether it may come after the end: of an adopted text, or of any negotiation. */
  readonly afterwards?: 'adopted' | 'always';
  /** Whether it is refused while the whole text is under silence. */
  readonly changesWhole?: true;
  /** How it may be refused, besides `not-permitted` and, after the end, `over`. */
  readonly refusals: readonly RefusalKind[];
}

/** How a move is judged. Methods, so that the table can hand any command to the move of its kind. */
interface Judging<C> {
  /** The lines in a command: names, titles, symbols. What is said or tabled at length is none. */
  lines?(command: C): readonly string[];
  /** What the command becomes before there is a negotiation; only the first move of all has this. */
  begins?(command: C): Decision;
  /** What the command becomes, and why it is refused. Rights and phase have been checked. */
  decide(state: NegotiationState, command: C, asking: Deciding): Decision;
}

/** A move of some kind. */
export interface AnyMove extends AboutMove, Judging<{ readonly kind: string }> {
  readonly kind: string;
  readonly command: Tagged;
}

/** A move with its command. */
export interface Move<S extends Tagged> extends AboutMove, Judging<Reads<S>> {
  readonly kind: Reads<S>['kind'];
  readonly command: S;
}

/** Puts a move together; its kind is its command's. */
export function defineMove<S extends Tagged>(command: S, about: AboutMove & Judging<Reads<S>>): Move<S> {
  return { ...about, kind: command.shape.kind.value, command };
}

export const CHAIR: readonly SeatKind[] = ['chair'];
export const DELEGATIONS: readonly SeatKind[] = ['delegation'];
export const BOTH: readonly SeatKind[] = ['chair', 'delegation'];
export const SPEAKERS: readonly SeatKind[] = ['chair', 'delegation', 'secretariat'];

export const WHILE = 'while the negotiation lasts';
export const OPEN = 'while its paragraph is open';
export const ALWAYS = 'at any time, also after the end';
