import type { CommandOf } from '../command.ts';
import {
  type Asking,
  accept,
  badReason,
  badSeat,
  isDelegation,
  onParagraph,
  refuse,
  staleParagraph,
  tooLong,
} from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { SeatId } from '../people/seat.ts';
import type { Decision } from '../refusal.ts';

/** A delegation that a paragraph waits for. */
export interface Hold {
  readonly seat: SeatId;
  readonly reason: string;
  readonly act: number;
}

/** Who works on a parked paragraph; the first named coordinates. */
export interface Parking {
  readonly seats: readonly SeatId[];
  readonly note: string;
  readonly act: number;
}

/** Decides `hold-paragraph`: only what is agreed ad ref can be held. */
export function decideHold(
  state: NegotiationState,
  command: CommandOf<'hold-paragraph'>,
  { seat }: Asking,
): Decision {
  const bad = badReason(command.reason);
  if (bad !== null) return refuse(bad);
  return onParagraph(state, command.paragraph, (paragraph) => {
    const stale = staleParagraph(paragraph, command.expected);
    if (stale !== null) return stale;
    if (paragraph.status === 'open') return refuse({ kind: 'paragraph-open' });
    if (paragraph.status !== 'ad-ref') return refuse({ kind: 'paragraph-closed', status: paragraph.status });
    if (paragraph.holds.some((hold) => hold.seat === seat)) return refuse({ kind: 'already-so' });
    return accept({ kind: 'paragraph-held', paragraph: paragraph.id, reason: command.reason });
  });
}

/** Decides `release-paragraph`: by whoever holds it. */
export function decideRelease(
  state: NegotiationState,
  command: CommandOf<'release-paragraph'>,
  { seat }: Asking,
): Decision {
  return onParagraph(state, command.paragraph, ({ id, holds }) =>
    holds.some((hold) => hold.seat === seat)
      ? accept({ kind: 'paragraph-released', paragraph: id })
      : refuse({ kind: 'not-in-order', why: 'your delegation does not hold this paragraph' }),
  );
}

/** Decides `park-paragraph`: to two delegations or more, while it is open. */
export function decidePark(state: NegotiationState, command: CommandOf<'park-paragraph'>): Decision {
  const { seats, note } = command;
  const long = tooLong('note', note.length, LIMITS.noteLength);
  if (long !== null) return refuse(long);
  const bad = badSeat(state, seats, isDelegation, 'a small group is of delegations');
  if (bad !== null) return refuse(bad);
  if (new Set(seats).size < 2 || new Set(seats).size < seats.length)
    return refuse({ kind: 'missing', what: 'members' });
  return onParagraph(state, command.paragraph, (paragraph) => {
    if (paragraph.status !== 'open') return refuse({ kind: 'paragraph-closed', status: paragraph.status });
    const stale = staleParagraph(paragraph, command.expected);
    if (stale !== null) return stale;
    if (paragraph.parking !== null) return refuse({ kind: 'already-so' });
    return accept({ kind: 'paragraph-parked', paragraph: paragraph.id, seats, note });
  });
}

/** Decides `unpark-paragraph`. */
export function decideUnpark(state: NegotiationState, command: CommandOf<'unpark-paragraph'>): Decision {
  return onParagraph(state, command.paragraph, ({ id, parking }) =>
    parking === null ? refuse({ kind: 'already-so' }) : accept({ kind: 'paragraph-unparked', paragraph: id }),
  );
}
