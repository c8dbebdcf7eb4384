// In whose name something is tabled, as it is put together: seats in their order, my own always among them.
import type { SeatId } from '@adref/negotiation';

/** With further seats at the end; those that are there already keep their place. */
export function withSponsors(now: readonly SeatId[], more: readonly SeatId[]): readonly SeatId[] {
  return [...now, ...more.filter((seat) => !now.includes(seat))];
}

/** Without a seat; mine stays. */
export function withoutSponsor(now: readonly SeatId[], seat: SeatId, mine: SeatId): readonly SeatId[] {
  return seat === mine ? now : now.filter((each) => each !== seat);
}

/** With a seat one place earlier. */
export function sponsorEarlier(now: readonly SeatId[], seat: SeatId): readonly SeatId[] {
  const at = now.indexOf(seat);
  if (at <= 0) return now;
  return now.toSpliced(at - 1, 2, seat, ...now.slice(at - 1, at));
}

/** As a command carries them: one seat alone goes without saying. */
export function jointly(sponsors: readonly SeatId[]): { readonly sponsors?: readonly SeatId[] } {
  return sponsors.length > 1 ? { sponsors } : {};
}
