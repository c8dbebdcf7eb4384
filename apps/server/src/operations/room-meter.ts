// What a room tells about its work, in numbers only.

export interface RoomMeter {
  /** An update was judged in so many milliseconds: 'accepted', or the reason of its refusal. */
  judged(ms: number, outcome: string): void;
  /** A command was answered. */
  answered(kind: string, ok: boolean): void;
  /** So many rows came to be on disk together. */
  committed(rows: number): void;
}
