// Logs in data folders, as tests open, kill and damage them.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storePath } from '../storage/disk/store-claim.ts';
import type { Journal } from '../storage/journal.ts';
import { logFolder } from '../storage/log/log-folder.ts';
import { openLogJournal } from '../storage/log/log-journal.ts';
import type { WriteAt } from '../storage/log/segment-file.ts';
import { openStore, type Store } from '../storage/sqlite/store.ts';
import { negotiationStream } from '../storage/stream.ts';

const LIMITS = {
  segmentBytes: 20_000,
  stepBytes: 8_192,
  leastBytes: 4_096,
  groupBytes: 100_000,
  indexMs: 1,
  scrubBytes: 500,
  scrubPauseMs: 0,
};
/** A stream. */
export const N1 = negotiationStream('n-1');
const folders: string[] = [];
const open: { close(): unknown }[] = [];

/** Closes and removes everything that a test opened. */
export async function endLogs(): Promise<void> {
  for (const one of open.splice(0).reverse()) await one.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** A data folder. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'adref-log-'));
  folders.push(folder);
  return folder;
}

interface Opened {
  readonly journal: Journal;
  readonly store: Store;
  readonly reports: string[];
  readonly notes: string[];
}

/** Opens the journal of a data folder, as a server does. */
export function start(folder: string, write?: WriteAt, limits: Partial<typeof LIMITS> = {}): Opened {
  const store = openStore(storePath(folder), { mode: 'create' });
  const [reports, notes]: [string[], string[]] = [[], []];
  const journal = openLogJournal({
    folder: logFolder(folder),
    store,
    limits: { ...LIMITS, ...limits },
    report: (sentence) => reports.push(sentence),
    note: (sentence) => notes.push(sentence),
    ...(write === undefined ? {} : { write }),
  });
  open.push(store, journal);
  return { journal, store, reports, notes };
}

/** What a SIGKILL leaves: the files as they are, the index without what was not written yet. */
export function killed(folder: string): string {
  const left = newFolder();
  cpSync(folder, left, { recursive: true });
  return left;
}

/** The files of its log. */
export const segments = (folder: string) => readdirSync(logFolder(folder)).sort();

/** Changes the segment that holds some words. */
export function changeAt(folder: string, words: string, change: (bytes: Buffer, at: number) => Buffer): void {
  for (const name of segments(folder)) {
    const path = join(logFolder(folder), name);
    const bytes = readFileSync(path);
    const at = bytes.lastIndexOf(words);
    if (at === -1) continue;
    writeFileSync(path, change(bytes, at));
    return;
  }
  throw new Error(`no segment holds ${words}`);
}

/** Turns one bit round. */
export function flip(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

/** The words in the rows of the first stream. */
export const wordsOf = async (journal: Journal) =>
  (await journal.load(N1)).rows.map(({ bytes }) => new TextDecoder().decode(bytes));
