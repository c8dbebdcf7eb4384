// The long run behind `scripts/soak`: outside clients at work while the server is killed, cut off from power, out of disk or
// wrong about the time, again and again. After each, every character and act that anybody had is looked for. Exits 1 when
// anything is missing, doubled, misplaced or rewritten.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceFrom } from '../chance.ts';
import { RealServer } from '../real-server.ts';
import { ENDINGS, type Ending, endBy } from './endings.ts';
import { readSoakOptions, SOAK_USAGE } from './soak-options.ts';
import { SoakTable } from './soak-table.ts';

const options = readSoakOptions(process.argv.slice(2));
if (options === 'help') {
  process.stdout.write(SOAK_USAGE);
  process.exit(0);
}
if ('mistake' in options) {
  process.stderr.write(`${options.mistake}\n`);
  process.exit(2);
}
process.setMaxListeners(0); // Each provider of y-websocket listens for the end of the process.
const chance = chanceFrom(options.seed);
const folder = mkdtempSync(join(tmpdir(), 'adref-soak-'));
const isSmallDisk = options.endings.includes('full') && mountSmallDisk(folder);
const endings = options.endings.filter((one) => one !== 'full' || isSmallDisk);
const data = join(folder, 'data');
mkdirSync(data, { mode: 0o700 });
const server = new RealServer(data, options.port, ['undo-writes.ts', 'shift-clock.ts']);
const counts = new Map<Ending, number>();
const complaints: string[] = [];
let [done, undone, characters, seen] = [0, 0, 0, 0];
const until = Date.now() + options.hours * 3_600_000;
const isOver = () =>
  (options.hours > 0 ? Date.now() >= until : done >= options.kills) || complaints.length > 0;

try {
  await server.start();
  const office = await server.officeToken();
  const chair = await SoakTable.signInChair(server.base, office);
  for (let epoch = 0; !isOver(); epoch++) {
    const table = await SoakTable.open(server.base, chair, `soak-${options.seed}-${epoch}`, chance);
    for (let k = 0; k < options.endsPerTable && !isOver(); k++) {
      const ending = chance.often(0.5) && endings.includes('kill') ? 'kill' : chance.pick(endings);
      const rest = table.work();
      await new Promise((resolve) => setTimeout(resolve, 150 + chance.below(900)));
      const ended = await endBy(ending, server, chance, isSmallDisk);
      rest();
      await table.untilAllAreOut();
      undone += ended.undone;
      await server.start(ended.clockShiftMs);
      complaints.push(...(await table.afterStart()));
      done += 1;
      counts.set(ending, (counts.get(ending) ?? 0) + 1);
      if (complaints.length > 0)
        process.stdout.write(`end ${done}, by ${ending}: ${complaints.slice(0, 8).join('\n  ')}\n`);
      if (done % 10 === 0) report(table.size);
    }
    if (complaints.length === 0) complaints.push(...(await table.atRest()));
    const verdict = await server.verify();
    if (verdict.code !== 0) complaints.push(`verify: ${verdict.words.slice(0, 500)}`);
    for (const complaint of complaints.slice(0, 8)) process.stdout.write(`table ${epoch}: ${complaint}\n`);
    characters += table.size.characters;
    seen += table.size.seen;
    table.close();
  }
} finally {
  await server.end('SIGKILL');
  if (complaints.length > 0)
    process.stdout.write(`the data folder is kept: ${data}\n${server.log.slice(-3_000)}\n`);
  else cleanUp();
}
report({ characters: 0, seen: 0, acts: 0 });
process.exit(complaints.length > 0 ? 1 : 0);

function report(now: { readonly characters: number; readonly seen: number; readonly acts: number }): void {
  const how = ENDINGS.map((one) => `${counts.get(one) ?? 0} ${one}`).join(', ');
  const starts = [...server.startedInMs].sort((a, b) => a - b);
  const middle = Math.round(starts[Math.floor(starts.length / 2)] ?? 0);
  process.stdout.write(
    `seed ${options === 'help' || 'mistake' in options ? 0 : options.seed}: ${done} ends (${how}; ${undone} writes undone), ` +
      `${characters + now.characters} characters, ${seen + now.seen} of them seen by others, ` +
      `${complaints.length} complaints, a start takes ${middle} ms\n`,
  );
}

/** A file system of its own that can be filled, where this process may make one. */
function mountSmallDisk(where: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=700', 'tmpfs', where], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('Full disks are left out: only root can make a small one here.\n');
    return false;
  }
}

function cleanUp(): void {
  if (isSmallDisk) execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}
