// The machine a benchmark ran on, and whether it had it to itself.
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem } from 'node:os';

/** The machine in one line. */
export function machineLine(cores: number): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  return `${cores} cores (${model}), ${memoryGb} GB, Linux ${release()}, Node ${process.version}`;
}

/** How many cores there are, whatever this process is pinned to. */
export function coresOfMachine(): number {
  return cpus().length || availableParallelism();
}

/** Watches what others on the machine use; the returned function tells their share of all cores since. */
export function watchOthers(): () => number {
  const before = ticks();
  return () => {
    const after = ticks();
    return Math.max(after.busy - before.busy - (after.ours - before.ours), 0) / (after.all - before.all);
  };
}

/** Kernel ticks of all cores, and of this process with the children it has waited for. */
function ticks(): { readonly all: number; readonly busy: number; readonly ours: number } {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  const all = line.trim().split(/\s+/).slice(1, 9).map(Number);
  const [idle = 0, ioWait = 0] = all.slice(3, 5);
  const sum = all.reduce((total, one) => total + one, 0);
  const own = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .slice(11, 15)
    .map(Number);
  return { all: sum, busy: sum - idle - ioWait, ours: own.reduce((total, one) => total + one, 0) };
}
