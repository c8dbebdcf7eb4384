// Who a paragraph waits for: a delegation that holds it, or a small group that works on it.
import type { SeatId } from './seat.ts';

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
