// How long a negotiation with a long history takes to open: a fresh process for each time, on a store made by
// long-journal.mjs. What is timed is what a server does between being asked for the negotiation and having it.
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { freshFolder } from './disk.ts';
import { type Spread, spreadOf } from './samples.ts';

const history = z.object({
  rows: z.number(),
  acts: z.number(),
  tail: z.number(),
  checkpointMb: z.number(),
  storeMb: z.number(),
});
/** What was opened. */
export type History = z.infer<typeof history>;

const opening = z.object({ openMs: z.number(), acts: z.number(), foldMs: z.number() });

export interface Reopening {
  readonly history: History;
  /** Reading the checkpoint and the rows after it, checking the chain, and building the room from them. */
  readonly openMs: Spread;
  /** The fold of the whole record. */
  readonly foldMs: number;
  readonly actsFoldedPerSecond: number;
}

/** `burst` keystrokes stand between two recorded versions: it sets how many acts the rows hold. */
export async function measureReopening(rows: number, burst: number, rounds: number): Promise<Reopening> {
  const folder = freshFolder();
  try {
    const made = history.parse(await run('long-journal.mjs', { folder, rows, burst }));
    const opened: z.infer<typeof opening>[] = [];
    for (let round = 0; round < rounds; round++)
      opened.push(opening.parse(await run('open-journal.mjs', { folder, negotiation: 'bench' })));
    const foldMs = spreadOf(opened.map((each) => each.foldMs)).median;
    return {
      history: made,
      openMs: spreadOf(opened.map(({ openMs }) => openMs)),
      foldMs,
      actsFoldedPerSecond: made.acts / (foldMs / 1_000),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program of this folder; what it prints is its answer. */
async function run(program: string, asked: object): Promise<unknown> {
  const args = [join(import.meta.dirname, program), JSON.stringify(asked)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  return JSON.parse(stdout);
}
