// What a room tells about its work, in numbers only.

export interface RoomMeter {
  /** An update was judged in so many milliseconds: 'accepted', or the reason of its refusal. */
  judged(ms: number, outcome: string): void;
  /** A command was answered. */
  answered(kind: string, ok: boolean): void;
  /** A commit took so many milliseconds for so many rows. */
  committed(ms: number, rows: number): void;
}
