// Looks at intervals how much room the disk has, warns before there is none, and tries a disk that failed until it takes
// something again: nobody writes to a server that says it cannot record, so no commit would show that it can.
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Condition } from './condition.ts';

export interface DiskWatchSetting {
  /** The data folder. */
  readonly folder: string;
  readonly condition: Condition;
  readonly limits: { readonly diskReviewMs: number; readonly diskShortBytes: number };
  /** Whether the disk takes something; a test puts its own in place. */
  readonly takes?: (folder: string) => Promise<boolean>;
  warn(fields: Record<string, unknown>, message: string): void;
  info(fields: Record<string, unknown>, message: string): void;
}

/** Begins to look; returns what ends it. */
export function watchDisk(setting: DiskWatchSetting): () => Promise<void> {
  let looking = look(setting, false);
  const timer = setInterval(() => {
    looking = looking.then((wasShort) => look(setting, wasShort));
  }, setting.limits.diskReviewMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

/** Whether there is little room now. */
async function look(setting: DiskWatchSetting, wasShort: boolean): Promise<boolean> {
  const { folder, condition, limits, takes = takesBytes, warn, info } = setting;
  let isShort = wasShort;
  try {
    const { bavail, bsize } = await statfs(folder);
    const freeBytes = bavail * bsize;
    isShort = freeBytes < limits.diskShortBytes;
    condition.space(freeBytes, isShort);
    if (isShort && !wasShort)
      warn({ freeBytes }, 'disk nearly full: make room before nothing can be recorded');
    if (wasShort && !isShort) info({ freeBytes }, 'disk has room again');
  } catch (error) {
    warn({ err: error }, 'free space of the disk is not known');
  }
  if (condition.isFailing && (await takes(folder))) {
    condition.commitSucceeded();
    info({}, 'disk takes what is written again');
  }
  return isShort;
}

/** Whether something can be written where the store lies, and comes to be on disk. */
async function takesBytes(folder: string): Promise<boolean> {
  const path = join(folder, 'disk-trial');
  try {
    const file = await open(path, 'w', 0o600);
    try {
      await file.write(new Uint8Array(TRIAL_BYTES));
      await file.sync();
    } finally {
      await file.close();
    }
    return true;
  } catch {
    return false;
  } finally {
    await rm(path, { force: true }).catch(() => {});
  }
}

/** What a busy second writes at least. */
const TRIAL_BYTES = 65_536;
