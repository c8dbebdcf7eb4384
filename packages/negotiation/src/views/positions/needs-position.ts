// Whether a bracket waits for a delegation: answered is answered, on whatever wording of it.

import type { Bracket } from '../../model/paragraph.ts';
import type { SeatId } from '../../model/seat.ts';

/** Until the seat has a position on some wording of the bracket, or sponsors one; a position that lapsed is asked for as such. */
export function needsPosition({ wordings }: Bracket, seat: SeatId): boolean {
  return !wordings.some(
    ({ sponsors, positions }) => sponsors.includes(seat) || positions.some((one) => one.seat === seat),
  );
}
