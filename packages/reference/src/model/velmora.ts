// The masthead, the roster and the people of the model negotiation. Members are those of 2026, and from 1 January those of
// 2027; what they say was dealt out in turn, for the sake of the moves, and is nobody's policy.
import type { OpenNegotiation, PersonId, SeatId } from '@adref/negotiation';
import { countryNames, isCountryCode } from '../country-names.ts';
import { type Roster, rosterOf } from '../rosters.ts';

/** The roster of a year that must be known. */
export function rosterFor(year: number): Roster {
  const roster = rosterOf(year);
  if (roster === undefined) throw new Error(`model negotiation: no roster for ${year}`);
  return roster;
}

/** How a model negotiation is called wherever its title is shown, so that nobody takes it for a real one. */
export function titleOf(situation: string): string {
  return `Model negotiation: conclusions on children and armed conflict in ${situation} (country, text and positions are invented)`;
}

/** The masthead with which a model negotiation is opened. */
export function openingOf(negotiation: string, situation: string): OpenNegotiation {
  const { chairMember, delegations } = rosterFor(2026);
  return {
    kind: 'open-negotiation',
    negotiation,
    title: titleOf(situation),
    symbol: 'S/AC.51/…',
    situation,
    reportSymbol: 'S/2026/…',
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
  const name = isCountryCode(seat) ? countryNames[seat] : seat;
  return `Delegate of ${AFTER_OF[seat] ?? name} (model)`;
}

/** Names that read otherwise after “Delegate of”. */
export const AFTER_OF: Readonly<Record<SeatId, string>> = {
  COD: 'the Democratic Republic of the Congo',
  GBR: 'the United Kingdom',
  RUS: 'the Russian Federation',
  USA: 'the United States',
};
