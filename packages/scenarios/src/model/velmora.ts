// The masthead and the people of the model negotiation. Country, members and text are invented; what members say was dealt out in
// turn, for the sake of the moves.
import type { OpenNegotiation, PersonId, SeatId } from '@adref/negotiation';
import { isModelMember, modelMembers, modelRoster } from '@adref/reference';

/** How a model negotiation is called wherever its title is shown, so that nobody takes it for a real one. */
export function titleOf(situation: string): string {
  return `Model negotiation: conclusions on children and armed conflict in ${situation} (country, members, text and positions are invented)`;
}

/** The masthead with which a model negotiation is opened. There is no year 0000, so its symbols cannot be anybody's. */
export function openingOf(negotiation: string, situation: string): OpenNegotiation {
  const { chairMember, delegations } = modelRoster(2026);
  return {
    kind: 'open-negotiation',
    negotiation,
    title: titleOf(situation),
    symbol: 'S/AC.51/0000/…',
    situation,
    reportSymbol: 'S/0000/…',
    year: 2026,
    chairMember,
    delegations,
  };
}

/** The person who sits on a seat of the model negotiation. */
export function personOn(seat: SeatId): PersonId {
  return `model-${seat.toLowerCase()}`;
}

export function personName(seat: SeatId): string {
  if (seat === 'chair') return 'Chair’s office (model)';
  if (seat === 'secretariat') return 'Secretariat officer (model)';
  if (seat === 'observer') return 'Observer (model)';
  return `Delegate of ${isModelMember(seat) ? modelMembers[seat] : seat} (model)`;
}
