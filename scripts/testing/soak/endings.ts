// The ways in which a server ends or is hurt. Each leaves the data folder as it would lie then; the server is started again
// afterwards by the caller.
import { closeSync, existsSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '../chance.ts';
import type { RealServer } from '../real-server.ts';
import { powerCut } from './power-cut.ts';

/** How a server may end. */
export const ENDINGS = ['kill', 'power', 'full', 'clock', 'stop'] as const;
export type Ending = (typeof ENDINGS)[number];

const HOUR_MS = 3_600_000;
/** How long the disk stays full. */
const FULL_MS = 600;
const BLOCK = 1_000_000;

/** What an ending did: how wrong the clock of the next start is, and how many writes were undone. */
export interface Ended {
  readonly clockShiftMs: number;
  readonly undone: number;
}

/** Ends it. */
export async function endBy(
  ending: Ending,
  server: RealServer,
  chance: Chance,
  isSmallDisk: boolean,
): Promise<Ended> {
  switch (ending) {
    case 'full':
      if (isSmallDisk) await fillDisk(server.data);
      await server.end('SIGKILL');
      rmSync(server.undoFile, { force: true });
      return { clockShiftMs: 0, undone: 0 };
    case 'power':
      await server.end('SIGKILL');
      return { clockShiftMs: 0, undone: powerCut(server.undoFile, chance) };
    case 'clock':
    case 'kill':
      await server.end('SIGKILL');
      rmSync(server.undoFile, { force: true });
      return ending === 'clock'
        ? { clockShiftMs: Math.round((chance.next() - 0.7) * 48) * HOUR_MS, undone: 0 }
        : { clockShiftMs: 0, undone: 0 };
    case 'stop':
      await server.end('SIGTERM');
      rmSync(server.undoFile, { force: true });
      return { clockShiftMs: 0, undone: 0 };
    default: {
      const never: never = ending;
      throw new Error(`no such ending: ${String(never)}`);
    }
  }
}

/** Fills the disk of a folder to its last byte for a while, then gives the room back. */
async function fillDisk(folder: string): Promise<void> {
  const ballast = join(folder, '..', 'ballast');
  const file = openSync(ballast, 'w');
  try {
    for (let size = BLOCK; size >= 512; size = Math.floor(size / 8)) {
      const block = Buffer.alloc(size);
      while (hasRoom(folder) && wrote(file, block));
    }
  } finally {
    closeSync(file);
  }
  await new Promise((resolve) => setTimeout(resolve, FULL_MS));
  if (existsSync(ballast)) rmSync(ballast);
}

function hasRoom(folder: string): boolean {
  return statfsSync(folder).bavail > 0;
}

function wrote(file: number, block: Buffer): boolean {
  try {
    return writeSync(file, block) === block.length;
  } catch {
    return false; // No space left: that is what it is for.
  }
}
