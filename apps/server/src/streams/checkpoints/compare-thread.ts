// The thread that compares: gathers the pages of rows of each question, and answers when the question itself comes.
import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { Rebuilt } from '@adref/text';
import type { StoredRow } from '../../storage/journal.ts';
import { SURROUNDINGS } from '../../system/surroundings.ts';
import { compare, type Question } from './compare.ts';

/** Rows of a question, or behind all its rows the question. */
export type ToThread =
  | { readonly id: number; readonly page: readonly StoredRow[] }
  | { readonly id: number; readonly question: Question };

export interface FromThread {
  readonly id: number;
  readonly rebuilt: Rebuilt;
}

/** Steps of niceness by which this thread stands behind the server's own: on a machine of one core, those who type go first. */
const BEHIND = 10;
// For Linux, 0 is the calling thread (setpriority(2), "C library/kernel differences"); elsewhere it would be the whole process.
if (process.platform === 'linux') setPriority(0, Math.min(19, getPriority(0) + BEHIND));

const gathered = new Map<number, StoredRow[]>();

parentPort?.on('message', (message: ToThread) => {
  const rows = gathered.get(message.id) ?? [];
  if ('page' in message) {
    rows.push(...message.page);
    gathered.set(message.id, rows);
    return;
  }
  gathered.delete(message.id);
  const answer: FromThread = { id: message.id, rebuilt: compare(message.question, rows, SURROUNDINGS) };
  parentPort?.postMessage(answer);
});
