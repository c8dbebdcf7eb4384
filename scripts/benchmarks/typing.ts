// The schedule of the load: open loop, so that a slow server is not given time. Every writer has its own beat, shifted
// by chance; a letter is due when its beat comes, whether or not the one before has arrived anywhere.

/** Who types how fast for how long. */
export interface TypingPlan {
  readonly writers: number;
  readonly perSecond: number;
  readonly durationMs: number;
  /** The same seed gives the same beats, so that all servers of a round get the same load. */
  readonly seed: number;
}

/** A timer may be this late and still be in time for a beat. */
const TIMER_MS = 2.5;

/** Calls `type` for each letter when it is due; `dueMs` is when that was. Stops early when `isOver` says so. */
export async function typeOnBeat(
  plan: TypingPlan,
  type: (writer: number, dueMs: number) => void,
  isOver: () => boolean = () => false,
): Promise<void> {
  const { writers, perSecond, durationMs, seed } = plan;
  const intervalMs = 1_000 / perSecond;
  const chance = randomFrom(seed);
  const beats = Array.from({ length: writers }, (_, writer) => ({ writer, shiftMs: chance() * intervalMs }));
  beats.sort((a, b) => a.shiftMs - b.shiftMs);
  const begin = performance.now();
  let typed = 0;
  for (;;) {
    const now = performance.now();
    let waitMs = 0;
    for (;;) {
      const beat = beats[typed % writers];
      if (beat === undefined || isOver()) return;
      const afterMs = beat.shiftMs + Math.floor(typed / writers) * intervalMs;
      if (afterMs >= durationMs) return;
      waitMs = begin + afterMs - now;
      if (waitMs > 0) break;
      type(beat.writer, begin + afterMs);
      typed += 1;
    }
    // Near the beat no timer: a timer's millisecond would be half of what is measured.
    await new Promise((resolve) => {
      if (waitMs > TIMER_MS) setTimeout(resolve, 1);
      else setImmediate(resolve);
    });
  }
}

/** Numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
