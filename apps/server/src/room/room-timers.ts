// What a room does by the clock, whether or not anybody asks: send presence on, record words and what is due, notice who is gone.
import type { RoomLimits } from './room-limits.ts';

/** What is done at each beat. */
export interface RoomBeats {
  presence(): void;
  versions(): void;
  due(): void;
  heartbeat(): void;
}

/** Starts the timers of a room; returns what stops them. */
export function startRoomTimers(limits: RoomLimits, beats: RoomBeats): () => void {
  const timers = [
    setInterval(() => beats.presence(), limits.presenceIntervalMs),
    setInterval(() => beats.versions(), limits.versionPauseMs / 3),
    setInterval(() => beats.due(), limits.dueMs),
    setInterval(() => beats.heartbeat(), limits.heartbeatMs),
  ];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
