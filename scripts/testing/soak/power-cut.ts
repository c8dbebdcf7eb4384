// Takes a killed server's data folder back to what a disk may hold when the power goes: a write that was not on disk is gone,
// whole or in part, and what it replaced is back. Which part stays is chance's; a disk writes sectors in any order.
import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { z } from 'zod';
import type { Chance } from '../chance.ts';

const written = z.object({
  write: z.number(),
  path: z.string(),
  at: z.number(),
  length: z.number(),
  size: z.number(),
  old: z.string(),
});
const lines = z.union([
  written,
  z.object({ synced: z.number() }),
  z.object({ path: z.string().nullable(), upTo: z.number() }),
]);
const SECTOR = 512;

/** Undoes what was not synced; returns how many writes there were of that kind. */
export function powerCut(undoFile: string, chance: Chance): number {
  if (!existsSync(undoFile)) return 0;
  const open = new Map<number, z.infer<typeof written>>();
  for (const line of readFileSync(undoFile, 'utf8').split('\n')) {
    const read = parsed(line);
    if (read === null) continue;
    if ('write' in read) open.set(read.write, read);
    else if ('synced' in read) open.delete(read.synced);
    else for (const [n, { path }] of open) if (path === read.path && n <= read.upTo) open.delete(n);
  }
  rmSync(undoFile);
  for (const write of [...open.values()].reverse()) undo(write, chance);
  return open.size;
}

/** Each sector is as it was, or as it was to be; beyond the old end there is nothing, or zeros. */
function undo({ path, at, length, size, old }: z.infer<typeof written>, chance: Chance): void {
  if (!existsSync(path)) return;
  const before = Buffer.from(old, 'base64');
  const file = openSync(path, 'r+');
  const isPrefix = chance.often(0.5);
  const kept = chance.below(length + 1);
  for (let from = 0; from < length; from += SECTOR - ((at + from) % SECTOR)) {
    const to = Math.min(length, from + SECTOR - ((at + from) % SECTOR));
    const start = isPrefix ? Math.max(from, Math.min(to, kept)) : from;
    if (start >= to || (!isPrefix && chance.often(0.5))) continue;
    const back = Buffer.alloc(to - start);
    before.copy(back, 0, Math.min(start, before.length), Math.min(to, before.length));
    writeSync(file, back, 0, back.length, at + start);
  }
  if (at + length > size && chance.often(0.3)) ftruncateSync(file, size);
  closeSync(file);
}

function parsed(line: string): z.infer<typeof lines> | null {
  try {
    return lines.parse(JSON.parse(line));
  } catch {
    return null; // The last line of a process that was killed while it wrote.
  }
}
