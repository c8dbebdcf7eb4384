// Brackets in which something was heard from a delegation that it has neither confirmed nor declined.
import { type Bracket, heardFrom, heardPositionsOn, type SeatId } from '@adref/negotiation';

/** Whether a seat is asked in a bracket whether it said what was heard. */
export function waitsForAnswer({ wordings }: Bracket, seat: SeatId): boolean {
  return wordings.some(
    (wording) =>
      heardFrom(wording).includes(seat) ||
      heardPositionsOn(wording).some((position) => position.seat === seat),
  );
}
