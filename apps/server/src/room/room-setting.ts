// What a room is given when it is made.
import type { NegotiationState } from '@adref/negotiation';
import type { Change, LiveNegotiation } from '@adref/text';
import type { Checkpoint } from '../journal/journal.ts';
import type { RoomLimits } from './room-limits.ts';
import type { RoomMeter } from './room-meter.ts';

/** What a room needs from outside. `rows` is how many rows of it are on disk. */
export interface RoomSetting {
  readonly id: string;
  readonly live: LiveNegotiation;
  readonly rows: number;
  readonly rowsSinceCheckpoint: number;
  readonly limits: RoomLimits;
  readonly meter: RoomMeter;
  append(changes: readonly Change[]): Promise<void>;
  saveCheckpoint(checkpoint: Checkpoint): Promise<void>;
  /** A command was done, and the state it gives is on disk. */
  changed(state: NegotiationState): void;
  /** Called once when the room can no longer be trusted; it has closed its connections. */
  failed(error: unknown): void;
  warn(fields: Record<string, unknown>, message: string): void;
}
