// A page of the file that is overwritten takes no row away: either the server does not start, with a sentence, or every stream is
// there whole, and what was passed over is said.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOG_LIMITS } from '../../limits/limits.ts';
import { makeSmallStore } from '../../testing/small-store.ts';
import { verifyStore } from '../../tools/verify-store.ts';
import { storePath } from '../disk/store-claim.ts';
import { openStore } from '../sqlite/store.ts';
import { StoreFault } from '../store-fault.ts';
import { negotiationStream, privateRoomStream } from '../stream.ts';
import { logFolder } from './log-folder.ts';
import { openLogJournal } from './log-journal.ts';

const STREAMS = [negotiationStream('n-1'), privateRoomStream('n-1', 'own-FRA')];
const PAGE_BYTES = 4_096;
let parent = '';
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'adref-index-'));
  mkdirSync(join(parent, 'whole'));
  await makeSmallStore(join(parent, 'whole'));
  await rowsIn(join(parent, 'whole')); // Opened once, so that the index is there.
});
afterAll(() => rmSync(parent, { recursive: true }));

/** How many rows each stream gives, and what was said of damage. */
async function rowsIn(folder: string): Promise<{ rows: readonly number[]; said: readonly string[] }> {
  const said: string[] = [];
  const store = openStore(storePath(folder), { mode: 'existing' });
  try {
    const report = (sentence: string) => void said.push(sentence);
    const journal = openLogJournal({
      folder: logFolder(folder),
      store,
      limits: LOG_LIMITS,
      report,
      note: () => {},
    });
    const loaded = await Promise.all(STREAMS.map((stream) => journal.load(stream)));
    await journal.close();
    return { rows: loaded.map(({ checkpoint, rows }) => (checkpoint?.n ?? 0) + rows.length), said };
  } finally {
    store.close();
  }
}

it('leaves every row there, whichever page is overwritten', async () => {
  const pages = readFileSync(storePath(join(parent, 'whole'))).length / PAGE_BYTES;
  let [opened, spoke] = [0, 0];
  for (let page = 1; page < pages; page++) {
    const folder = join(parent, 'damaged');
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(parent, 'whole'), folder, { recursive: true });
    const bytes = readFileSync(storePath(folder));
    bytes.fill(0, page * PAGE_BYTES, (page + 1) * PAGE_BYTES);
    writeFileSync(storePath(folder), bytes);
    const { rows, said } = await rowsIn(folder).catch((error: unknown) => {
      if (!(error instanceof StoreFault) || !error.message.startsWith('Opening the store')) throw error;
      return { rows: null, said: [] };
    });
    if (rows === null) continue;
    expect([page, rows]).toEqual([page, [6, 3]]);
    expect([page, verifyStore(storePath(folder)).ok]).toEqual([page, false]);
    opened += 1;
    if (said.length > 0) spoke += 1;
  }
  expect(opened).toBeGreaterThan(pages / 2);
  expect(spoke).toBeGreaterThan(3);
});
