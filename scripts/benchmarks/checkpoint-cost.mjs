// What a checkpoint costs a busy room: a text of 300 paragraphs, fifteen delegations that type so many rows into a log on the disk,
// and then what the room does itself (it says what it is), what the server's thread does and is held for while another one compares, how
// long that takes, and how long the thread is held when nothing happens: a busy machine holds it too. Plain JavaScript, because only the server's own program may reach into the server's package in TypeScript.
//   node scripts/benchmarks/checkpoint-cost.mjs [ROWS]     prints JSON
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { snapshotOf, Witness } from '@adref/text';
import { LOG_LIMITS } from '../../apps/server/src/limits/limits.ts';
import { ROOM_LIMITS } from '../../apps/server/src/limits/room-limits.ts';
import { storePath } from '../../apps/server/src/storage/disk/store-claim.ts';
import { logFolder } from '../../apps/server/src/storage/log/log-folder.ts';
import { openLogJournal } from '../../apps/server/src/storage/log/log-journal.ts';
import { openStore } from '../../apps/server/src/storage/sqlite/store.ts';
import { takeStream } from '../../apps/server/src/storage/stream-writer.ts';
import { Comparer } from '../../apps/server/src/streams/checkpoints/comparer.ts';
import { SURROUNDINGS } from '../../apps/server/src/system/surroundings.ts';
import { openLiveText, typingTogether, VERSIONS_DUE } from './live-text.ts';

const rows = Number(process.argv[2] ?? ROOM_LIMITS.rowsBeforeCheckpoint);
const folder = mkdtempSync(join(tmpdir(), 'adref-checkpoint-'));
const store = openStore(storePath(folder), { mode: 'create' });
const say = (sentence) => console.error(sentence);
const journal = openLogJournal({
  folder: logFolder(folder),
  store,
  limits: LOG_LIMITS,
  report: say,
  note: say,
});
const writer = await takeStream(journal, { kind: 'negotiation', negotiation: 'bench' });
const clock = { ms: 0 };
const { live, typists, changes } = openLiveText('bench', 300, 1, { ...SURROUNDINGS, nowMs: () => clock.ms });
const comparer = new Comparer(ROOM_LIMITS, SURROUNDINGS);
let count = 0;
const keep = async (made) => {
  count += made.length;
  await writer.append(made);
};

async function checkpoint(base, witness) {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  const begun = performance.now();
  const cpuBefore = process.threadCpuUsage();
  const testimony = witness.testify();
  const testifyCpu = process.threadCpuUsage(cpuBefore);
  const testifyMs = performance.now() - begun;
  const cpuBegun = process.threadCpuUsage();
  loop.enable();
  const question = { key: writer.name, base, n: count, told: { kind: 'negotiation', testimony } };
  const made = await comparer.compare(question, writer.readRows);
  const compareMs = performance.now() - begun - testifyMs;
  loop.disable();
  const cpu = process.threadCpuUsage(cpuBegun);
  if (!made.ok) throw new Error(made.difference);
  const figures = {
    rows: count - (base?.n ?? 0),
    leavesTold: testimony.leaves.length,
    testifyMs: round(testifyMs),
    testifyCpuMs: round((testifyCpu.user + testifyCpu.system) / 1e3),
    compareMs: round(compareMs),
    serverThreadCpuMs: round((cpu.user + cpu.system) / 1e3),
    loopHeldAtMostMs: round(loop.max / 1e6),
    loopP99Ms: round(loop.percentile(99) / 1e6),
  };
  return { figures, base: { n: count, ...made.snapshot } };
}
const round = (ms) => Math.round(ms * 10) / 10;

const first = new Witness(live);
await keep(changes);
const opening = await checkpoint(null, first);
first.close();
const witness = new Witness(live);
const target = count + rows;
let waiting = [];
for (const event of typingTogether(typists, 20, clock)) {
  if (event === 'versions') waiting.push(...live.recordVersions(VERSIONS_DUE));
  else {
    const received = live.receive(event.author, event.update);
    if (!received.ok) throw new Error(`An honest keystroke was refused: ${received.refusal.why}`);
    waiting.push(...received.changes);
  }
  if (waiting.length >= 500 || count + waiting.length >= target) {
    await keep(waiting);
    waiting = [];
  }
  if (count >= target) break;
}
const idle = monitorEventLoopDelay({ resolution: 1 });
idle.enable();
await new Promise((resolve) => setTimeout(resolve, 2_000));
idle.disable();
const encodeBegun = performance.now();
const { bytes, aux } = snapshotOf(live);
const encodeMs = performance.now() - encodeBegun;
const busy = await checkpoint(opening.base, witness);
const again = await checkpoint(busy.base, witness);
console.log(
  JSON.stringify(
    {
      opening: opening.figures,
      busy: busy.figures,
      nothingNew: again.figures,
      idle: { loopHeldAtMostMs: round(idle.max / 1e6), loopP99Ms: round(idle.percentile(99) / 1e6) },
      before: { encodedByTheRoomMs: round(encodeMs), checkpointMb: (bytes.length + aux.length) / 1e6 },
    },
    null,
    1,
  ),
);
await comparer.close();
await journal.close();
store.close();
rmSync(folder, { recursive: true });
