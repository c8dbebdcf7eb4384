// Who sits where, and what those may read who do not negotiate. A person has one seat at a time.

import type { CommandOf } from '../command.ts';
import { accept, refuse, tooLong } from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Decision } from '../refusal.ts';
import { isBlank } from '../words/blank.ts';
import { isSeat } from './rights.ts';
import type { Seating } from './seat.ts';

/** Decides `seat-person`; seating someone again under another name renames them. */
export function decideSeat(state: NegotiationState, command: CommandOf<'seat-person'>): Decision {
  const { person, name, seat } = command;
  if (isBlank(name)) return refuse({ kind: 'missing', what: 'name' });
  const long = tooLong('name', name.length, LIMITS.nameLength);
  if (long !== null) return refuse(long);
  if (!isSeat(state, seat)) return refuse({ kind: 'unknown', what: 'seat', id: seat });
  const now = seatingOf(state, person);
  if (now?.seated && now.seat !== seat) return refuse({ kind: 'already-seated', seat: now.seat });
  if (now?.seated && now.name === name) return refuse({ kind: 'already-so' });
  return accept({ kind: 'person-seated', person, name, seat });
}

/** Decides `unseat-person`; the last of the Chair's office stays. */
export function decideUnseat(state: NegotiationState, { person }: CommandOf<'unseat-person'>): Decision {
  const now = seatingOf(state, person);
  if (now === undefined) return refuse({ kind: 'unknown', what: 'person', id: person });
  if (!now.seated) return refuse({ kind: 'already-so' });
  const chairs = state.people.filter(({ seat, seated }) => seated && seat === 'chair');
  if (now.seat === 'chair' && chairs.length === 1) return refuse({ kind: 'last-chair' });
  return accept({ kind: 'person-unseated', person, seat: now.seat });
}

/** Decides `allow-reading`. */
export function decideAllowReading(state: NegotiationState, command: CommandOf<'allow-reading'>): Decision {
  const { seat, extent } = command;
  if (state.reading[seat] === extent) return refuse({ kind: 'already-so' });
  return accept({ kind: 'reading-allowed', seat, extent });
}

function seatingOf(state: NegotiationState, person: string): Seating | undefined {
  return state.people.find((seating) => seating.person === person);
}
