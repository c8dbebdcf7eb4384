// One thread that plays hostile games one after the other and tells what each gave. A thread, so that a message that never
// ends can be ended from outside and named.
import { threadCpuUsage } from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { JudgedMessage } from './hostile-game.ts';
import { playHostile } from './play-hostile.ts';
import { startWorkMeter } from './work-meter.ts';

/** What a thread is told. `progress` holds the seed and the message that it is at; counting work makes it slower. */
const gamesAsked = z.object({
  seed: z.number(),
  games: z.number(),
  messages: z.number(),
  batch: z.number(),
  heavy: z.number(),
  counts: z.boolean(),
  progress: z.instanceof(SharedArrayBuffer),
});

/** A message that took long. */
export interface SlowMessage {
  readonly ms: number;
  readonly units: number;
  readonly where: string;
}

/** What a thread tells after each game. */
export interface GamePlayed {
  readonly seed: number;
  readonly messages: number;
  readonly complaints: readonly string[];
  readonly outcomes: ReadonlyMap<string, number>;
  readonly slowest: readonly SlowMessage[];
  readonly mostUnits: number;
}

const SLOWEST = 12;

if (parentPort !== null) {
  const { seed, games, messages, batch, heavy, counts, progress } = gamesAsked.parse(workerData);
  const at = new Int32Array(progress);
  const meter = counts ? startWorkMeter() : null;
  for (let run = seed; run < seed + games; run++) {
    const outcomes = new Map<string, number>();
    const slowest: SlowMessage[] = [];
    let [ms, units, mostUnits, count] = [0, 0, 0, 0];
    at[0] = run;
    const complaints = playHostile({
      seed: run,
      messages,
      batch,
      heavy,
      watch(judge) {
        meter?.take();
        at[1] = count;
        const before = threadCpuUsage();
        try {
          return judge();
        } finally {
          const { user, system } = threadCpuUsage(before);
          [ms, units] = [(user + system) / 1_000, meter?.take() ?? 0];
          mostUnits = Math.max(mostUnits, units);
        }
      },
      judged(message) {
        count += 1;
        noteOutcome(outcomes, message);
        const { index, what, bytes, outcome } = message;
        if (outcome === 'left alone') return;
        slowest.push({
          ms,
          units,
          where: `seed ${run}, message ${index}, ${what}, ${bytes} bytes, ${outcome}`,
        });
        if (slowest.length > 4 * SLOWEST) slowest.sort((a, b) => b.ms - a.ms).splice(SLOWEST);
      },
    });
    slowest.sort((a, b) => b.ms - a.ms).splice(SLOWEST);
    const played: GamePlayed = { seed: run, messages: count, complaints, outcomes, slowest, mostUnits };
    parentPort.postMessage(played);
  }
  meter?.stop();
}

function noteOutcome(outcomes: Map<string, number>, { what, outcome }: JudgedMessage): void {
  const name = `${what}: ${outcome}`;
  outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
}
