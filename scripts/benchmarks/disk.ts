// Where the servers under measurement keep their data, and how fast that disk is. Not the system's temporary folder:
// on many machines that is memory, where an fsync costs nothing and a benchmark of durability says nothing.
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Samples, type Summary } from './samples.ts';

/** Milliseconds until a small write is on disk. */
export type DiskSpeed = Pick<Summary, 'p50' | 'p99'>;

const ROOT = join(import.meta.dirname, '../..');
const [WRITES, PAGE_BYTES, PAUSE_MS] = [300, 4_096, 2];

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
