// `scripts/backup`: a copy of the store while the server runs, whole as of one instant, never over an existing file.
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { exportStore } from '../storage/disk/export-store.ts';
import { storePath } from '../storage/disk/store-claim.ts';
import { StoreFault } from '../storage/store-fault.ts';
import { SYSTEM_CLOCK, stampForFile } from '../system/clock.ts';
import { runStoreTool } from './store-tool.ts';

const USAGE = `Usage: ./scripts/backup [--data FOLDER] [--at TIME] [FILE]

Copies the store to FILE (adref-backup-<time>.sqlite) while the server goes on. Check the copy with
./scripts/verify FILE. Exit code: 0 copied, 2 not copied.

  --data FOLDER   the server's data folder (.adref)
  --at TIME       the negotiations and private rooms as they were then (2026-11-30T15:00:00Z)
`;

const tool = async (folder: string, file: string | undefined, at: string | undefined): Promise<number> => {
  const until = at === undefined ? null : z.iso.datetime().safeParse(at);
  if (until?.success === false)
    throw new StoreFault('io', `${at} is no time; write it like 2026-11-30T15:00:00Z.`);
  const target = file ?? `adref-backup-${stampForFile(SYSTEM_CLOCK)}.sqlite`;
  if (existsSync(target)) throw new StoreFault('busy', `${target} is there already; name another file.`);
  exportStore(storePath(folder), target, until === null ? null : new Date(until.data).toISOString());
  process.stdout.write(`${target}\n`);
  return 0;
};

await runStoreTool(USAGE, tool, 'at');
