// The positions on a wording of everybody else.
import type { Wording } from '../../model/paragraph.ts';
import type { SeatId } from '../../model/seat.ts';

export function othersThan(seat: SeatId, wording: Wording): Wording['positions'] {
  return wording.positions.filter((position) => position.seat !== seat);
}
