// The long run behind `scripts/hostile`: games of hostile messages until there were enough, each checked, with the work and
// the processor time of every message. Prints what is wrong with its seed, and exits 1 if anything was.
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { attackServer } from './attack-server.ts';
import type { GamePlayed, SlowMessage } from './game-worker.ts';

const USAGE = `Usage: scripts/hostile [--messages N] [--seed N] [--heavy P] [--game N] [--batch N] [--ms N]

Sends messages by the grammar of the wire, good, bad and heavy, into a negotiation and a private room in this process.
After each batch the document, the rows and the record must be one, and the letters of honest clients all there.

  --messages N   how many in all (1000000)
  --seed N       where to begin (1); the same seed plays the same games
  --game N       messages in one game, before a fresh negotiation is opened (4000)
  --batch N      messages between two checks (1000)
  --heavy P      how often a message is as heavy as it can be (0.002)
  --ms N         processor time that one message may take (50)
  --count        counts the steps of Yjs as well, which takes time that is measured
  --sockets      a real server instead, which attackers send to from sockets while two honest people type; measures
                 for how long its event loop was held and how long each honest letter took
  --port N       where that server listens (5100)
`;
/** A message that takes this long is taken for one that never ends. */
const HANGS_MS = 20_000;

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    game: { type: 'string', default: '4000' },
    batch: { type: 'string', default: '1000' },
    heavy: { type: 'string', default: '0.002' },
    ms: { type: 'string', default: '50' },
    count: { type: 'boolean', default: false },
    sockets: { type: 'boolean', default: false },
    port: { type: 'string', default: '5100' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const numbers = [values.messages, values.seed, values.game, values.batch, values.heavy, values.ms].map(
  Number,
);
const [messages = 0, seed = 0, game = 0, batch = 0, heavy = 0, mostMs = 0] = numbers;
if (!numbers.every((value) => value >= 0) || game < 1 || batch < 1) {
  process.stderr.write('scripts/hostile: every option takes a number; --help shows which.\n');
  process.exit(2);
}

if (values.sockets) {
  const complaints = await attackServer({ seed, messages, port: Number(values.port), mostMs });
  for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
  process.exit(complaints.length > 0 ? 1 : 0);
}

const outcomes = new Map<string, number>();
const slowest: SlowMessage[] = [];
let [sent, played, failed, mostUnits] = [0, 0, 0, 0];
const since = performance.now();
const games = Math.ceil(messages / game);
for (let from = seed; from < seed + games; ) from = await playFrom(from);
report();
for (const [outcome, count] of [...outcomes].sort(([, a], [, b]) => b - a))
  process.stdout.write(`  ${count} ${outcome}\n`);
process.stdout.write('slowest:\n');
for (const { ms, units, where } of slowest)
  process.stdout.write(`  ${ms.toFixed(1)} ms, ${units} units: ${where}\n`);
const isTooSlow = (slowest[0]?.ms ?? 0) > mostMs;
if (isTooSlow) process.stdout.write(`a message took more than ${mostMs} ms\n`);
process.exit(failed > 0 || isTooSlow ? 1 : 0);

/** Plays from a seed in a thread of its own until all are played or one hangs; returns the seed to go on from. */
async function playFrom(from: number): Promise<number> {
  const progress = new SharedArrayBuffer(8);
  const at = new Int32Array(progress);
  at[0] = from;
  const workerData = {
    seed: from,
    games: seed + games - from,
    messages: game,
    batch,
    heavy,
    counts: values.count,
    progress,
  };
  const worker = new Worker(new URL('./game-worker.ts', import.meta.url), { workerData });
  let next = from;
  let [where, sinceMs] = ['', performance.now()];
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      const here = `${at[0]} ${at[1]}`;
      if (here !== where) [where, sinceMs] = [here, performance.now()];
      if (performance.now() - sinceMs < HANGS_MS) return;
      clearInterval(watch);
      failed += 1;
      process.stdout.write(`seed ${at[0]}: message ${at[1]} or the check behind it does not end\n`);
      next = (at[0] ?? next) + 1;
      void worker.terminate();
    }, 500);
    worker.on('message', (one: GamePlayed) => {
      note(one);
      next = one.seed + 1;
      if (played % 4 === 0) report();
    });
    worker.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    worker.on('exit', () => {
      clearInterval(watch);
      resolve(next);
    });
  });
}

function note(one: GamePlayed): void {
  for (const complaint of one.complaints) process.stdout.write(`${complaint}\n`);
  for (const [name, count] of one.outcomes) outcomes.set(name, (outcomes.get(name) ?? 0) + count);
  slowest.push(...one.slowest);
  slowest.sort((a, b) => b.ms - a.ms).splice(12);
  mostUnits = Math.max(mostUnits, one.mostUnits);
  sent += one.messages;
  played += 1;
  failed += one.complaints.length > 0 ? 1 : 0;
}

function report(): void {
  const seconds = Math.round((performance.now() - since) / 1_000);
  const most = `at most ${mostUnits} units and ${(slowest[0]?.ms ?? 0).toFixed(1)} ms for one`;
  process.stdout.write(`${sent} messages, ${failed} games failed, ${most}, ${seconds} s\n`);
}
