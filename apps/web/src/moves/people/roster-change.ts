// What another year's roster changes: who leaves, who comes, and what of theirs stays or no longer counts.
import {
  bracketsIn,
  type Delegation,
  type NegotiationState,
  type SeatId,
  type Wording,
} from '@adref/negotiation';

export interface RosterChange {
  readonly leaving: readonly Delegation[];
  readonly coming: readonly Delegation[];
  /** Proposals of those who leave: they stay under their author's name. */
  readonly proposals: number;
  /** Positions of those who leave: they no longer count. */
  readonly positions: number;
  /** Reservations and holds of those who leave: they go. */
  readonly reservations: number;
}

/** The change from those who sit now to those of another roster. */
export function rosterChange(state: NegotiationState, next: readonly Delegation[]): RosterChange {
  const isIn = (list: readonly Delegation[], seat: SeatId) => list.some((each) => each.seat === seat);
  const leaving = state.delegations.filter(({ seat }) => !isIn(next, seat));
  const goes = (seat: SeatId) => isIn(leaving, seat);
  const wordings = state.paragraphs
    .flatMap(({ segments, beside }) => [...segments, ...beside])
    .flatMap((segment) => (segment.kind === 'bracket' ? [segment, ...bracketsInside(segment.wordings)] : []))
    .flatMap((bracket) => bracket.wordings);
  const count = (total: number, some: readonly unknown[]) => total + some.length;
  return {
    leaving,
    coming: next.filter(({ seat }) => !isIn(state.delegations, seat)),
    proposals: wordings.filter(({ sponsors }) => sponsors.some(goes)).length,
    positions: wordings.map((each) => each.positions.filter(({ seat }) => goes(seat))).reduce(count, 0),
    reservations: state.paragraphs
      .map(({ reservations, holds }) => [...reservations, ...holds].filter(({ seat }) => goes(seat)))
      .reduce(count, 0),
  };
}

function bracketsInside(wordings: readonly Wording[]) {
  return wordings.flatMap(({ segments }) => bracketsIn(segments));
}

/** What happens to what those who leave have said, in sentences. */
export function consequences({ proposals, positions, reservations }: RosterChange): readonly string[] {
  const of = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
  return [
    ...(proposals === 0
      ? []
      : [
          `${of(proposals, 'proposal stays', 'proposals stay')} on the table under the name of those who made it.`,
        ]),
    ...(positions === 0
      ? []
      : [`${of(positions, 'position no longer counts', 'positions no longer count')}.`]),
    ...(reservations === 0
      ? []
      : [`${of(reservations, 'reservation or hold falls', 'reservations and holds fall')} away.`]),
  ];
}
