// Time as a running server has it. Each program makes one clock where it starts and hands it down; nothing else asks the machine
// what time it is, so a test can give a server another time.

export interface Clock {
  /** The time of day. */
  now(): Date;
  /** Milliseconds that never run backwards: how long something took, or has rested. */
  ticks(): number;
}

/** The clock of this machine. */
export const SYSTEM_CLOCK: Clock = {
  now: () => new Date(),
  ticks: () => performance.now(),
};

/** The clock's time as it stands in rows and files: ISO 8601 in UTC. */
export function timeStamp(clock: Pick<Clock, 'now'>): string {
  return clock.now().toISOString();
}

/** The clock's time in the name of a file: to the second, without what a file system may not take. */
export function stampForFile(clock: Pick<Clock, 'now'>): string {
  return timeStamp(clock)
    .replaceAll(':', '-')
    .replace(/\.\d+Z$/, 'Z');
}
