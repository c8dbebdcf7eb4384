// Cached summaries of negotiations, so that the list of them opens no negotiation that is closed.
import {
  issuedSymbol,
  type NegotiationState,
  type PersonId,
  type RecordedAct,
  runningSilence,
  type SeatId,
} from '@adref/negotiation';
import { readingOf, seatsOf } from './seat-of.ts';

/** A negotiation as those who are seated in it see it from outside. */
export interface NegotiationSummary {
  readonly told: ReturnType<typeof toldOf>;
  /** Where each person sits. */
  readonly seats: ReadonlyMap<PersonId, SeatId>;
  readonly reading: NegotiationState['reading'];
}

/** The summary of a negotiation, as its state and record are now. */
export function summaryOf(state: NegotiationState, record: readonly RecordedAct[]): NegotiationSummary {
  return { told: toldOf(state), seats: seatsOf(state, record), reading: state.reading };
}

/** The line of one person's list; null when they have no seat. */
export function lineFor({ told, seats, reading }: NegotiationSummary, person: PersonId) {
  const seat = seats.get(person);
  return seat === undefined ? null : { ...told, seat, reading: readingOf({ reading }, seat) };
}

function toldOf(state: NegotiationState) {
  const { id, title, situation, phase, year, paragraphs, acts } = state;
  const count = (status: string) => paragraphs.filter((paragraph) => paragraph.status === status).length;
  return {
    id,
    title,
    symbol: issuedSymbol(state),
    situation,
    year,
    phase,
    acts,
    silenceUntil: runningSilence(state)?.deadline ?? null,
    paragraphs: { total: paragraphs.length, adRef: count('ad-ref'), agreed: count('agreed') },
  };
}
