// How long a negotiation with a long history takes to open: a fresh server on a store made by long-journal.mjs, asked
// over HTTP for the state. The second asking, when it is open, is the cost of asking; the difference is the opening.
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { foldRecord, type RecordedAct } from '@adref/negotiation';
import { z } from 'zod';
import { signIn } from './adref-room.ts';
import { freshFolder } from './disk.ts';
import { type Spread, spreadOf } from './samples.ts';
import { ServerProcess } from './server-process.ts';

const history = z.object({
  rows: z.number(),
  acts: z.number(),
  tail: z.number(),
  checkpointMb: z.number(),
  storeMb: z.number(),
});
/** What was opened. */
export type History = z.infer<typeof history>;

export interface Reopening {
  readonly history: History;
  /** From the first question to a running server until its answer, less what the same question costs later. */
  readonly openMs: Spread;
  /** The fold of the whole record, in this process. */
  readonly foldMs: number;
  readonly actsFoldedPerSecond: number;
}

/** `burst` keystrokes stand between two recorded versions: it sets how many acts the rows hold. */
export async function measureReopening(rows: number, burst: number, rounds: number): Promise<Reopening> {
  const folder = freshFolder();
  try {
    const program = join(import.meta.dirname, 'long-journal.mjs');
    const asked = JSON.stringify({ folder, rows, burst });
    const made = await promisify(execFile)(process.execPath, [program, asked], { maxBuffer: 1e8 });
    const openMs: number[] = [];
    let record: readonly RecordedAct[] = [];
    for (let round = 0; round < rounds; round++) {
      const { server, hello } = await ServerProcess.start('adref.mjs', {}, folder);
      try {
        const office = await signIn(hello.address, hello.token ?? '');
        const times: number[] = [];
        for (let asking = 0; asking < 2; asking++) {
          const begin = performance.now();
          await office.get('/negotiations/bench');
          times.push(performance.now() - begin);
        }
        const [first = 0, second = 0] = times;
        openMs.push(first - second);
        if (round === 0)
          record = (await office.get<{ acts: RecordedAct[] }>('/negotiations/bench/record')).acts;
      } finally {
        await server.close();
      }
    }
    foldRecord(record);
    const begin = performance.now();
    foldRecord(record);
    const foldMs = performance.now() - begin;
    return {
      history: history.parse(JSON.parse(made.stdout)),
      openMs: spreadOf(openMs),
      foldMs,
      actsFoldedPerSecond: record.length / (foldMs / 1_000),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
