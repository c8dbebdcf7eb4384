// Where the servers under measurement keep their data, and how fast that disk is. Not the system's temporary folder:
// on many machines that is memory, where an fsync costs nothing and a benchmark of durability says nothing.
import { closeSync, constants, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Samples, type Summary } from './samples.ts';

/** Milliseconds until a small write is on disk. */
export type DiskSpeed = Pick<Summary, 'p50' | 'p99'>;

/** A bare append of a row: the time until it is on disk, and what it costs the processor. */
export interface AppendSpeed extends DiskSpeed {
  readonly cpuMs: number;
}

const ROOT = join(import.meta.dirname, '../..');
const [WRITES, PAGE_BYTES, PAUSE_MS] = [300, 4_096, 2];
/** A row with its chain hash, in a file that has its length already. */
const [ROW_BYTES, FILE_BYTES] = [300, 1_000_000];

/** A new folder beside the repository's own data folder, which git ignores. */
export function freshFolder(): string {
  return mkdtempSync(join(ROOT, '.adref-bench-'));
}

/** Appends pages to a file and waits for each to be on disk, with pauses as between keystrokes. */
export async function measureDisk(): Promise<DiskSpeed> {
  const folder = freshFolder();
  const file = openSync(join(folder, 'pages'), 'w');
  try {
    const samples = new Samples();
    const page = new Uint8Array(PAGE_BYTES);
    for (let write = 0; write < WRITES; write++) {
      writeSync(file, page);
      const begin = performance.now();
      fdatasyncSync(file);
      samples.add(performance.now() - begin);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return samples.summary();
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}

/** Appends rows to a preallocated file, each written through to the disk, one every `paceMs`: what a journal cannot do without. */
export async function measureAppends(paceMs: number): Promise<AppendSpeed> {
  const folder = freshFolder();
  const path = join(folder, 'rows');
  const made = await open(path, 'w');
  await made.write(new Uint8Array(FILE_BYTES));
  await made.sync();
  await made.close();
  const file = await open(path, constants.O_WRONLY | constants.O_DSYNC);
  try {
    const samples = new Samples();
    const row = new Uint8Array(ROW_BYTES).fill(1);
    let cpuUs = 0;
    const begun = performance.now();
    for (let write = 0; write < WRITES; write++) {
      const due = begun + write * paceMs;
      while (performance.now() < due)
        await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      const [begin, used] = [performance.now(), process.cpuUsage()];
      await file.write(row, 0, ROW_BYTES, write * ROW_BYTES);
      samples.add(performance.now() - begin);
      const { user, system } = process.cpuUsage(used);
      cpuUs += user + system;
    }
    return { ...samples.summary(), cpuMs: cpuUs / WRITES / 1_000 };
  } finally {
    await file.close();
    rmSync(folder, { recursive: true });
  }
}
