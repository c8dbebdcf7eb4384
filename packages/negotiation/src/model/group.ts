// Groups of delegations that work together: like-minded ones, sponsors of one text. A group has a private room of its own,
// so its membership only ever shrinks: whoever was not among those who began it never reads what was said there.
import type { SeatId } from './seat.ts';

export type GroupId = string;

export interface Group {
  readonly id: GroupId;
  /** As it is called in a list of codes, e.g. `E10`. */
  readonly code: string;
  readonly name: string;
  /** Delegations, in the order of the roster; two or more. */
  readonly members: readonly SeatId[];
  /** A member, or the Chair, who is never one. */
  readonly formedBy: SeatId;
}
