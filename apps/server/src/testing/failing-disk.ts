// A disk for the log of a test server: it can fail, and what lies on it can be changed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logFolder } from '../storage/log/log-folder.ts';
import { type WriteAt, writeAt } from '../storage/log/segment-file.ts';

/** A disk that fails when it is told to. */
export interface FailingDisk {
  readonly writeLog: WriteAt;
  /** Whether it takes something now. */
  readonly tryDisk: () => Promise<boolean>;
  /** While broken, it takes half of what it is given and then fails. */
  setBroken(broken: boolean): void;
}

/** A disk that works at first. */
export function createFailingDisk(): FailingDisk {
  let isBroken = false;
  return {
    async writeLog(file, bytes, at) {
      if (!isBroken) return writeAt(file, bytes, at);
      await writeAt(file, bytes.subarray(0, bytes.length / 2), at);
      throw Object.assign(new Error('i/o error'), { code: 'EIO' });
    },
    tryDisk: async () => !isBroken,
    setBroken(broken) {
      isBroken = broken;
    },
  };
}

/** Changes one letter of some words in the log of a data folder. */
export function changeInLog(dataFolder: string, words: string): void {
  for (const name of readdirSync(logFolder(dataFolder))) {
    const path = join(logFolder(dataFolder), name);
    const bytes = readFileSync(path);
    const at = bytes.indexOf(words);
    if (at === -1) continue;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    return;
  }
  throw new Error(`The log does not hold "${words}".`);
}
