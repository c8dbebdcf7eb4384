// A small store on the disk: a negotiation, a private room, people with links and sessions; in the form of a backup, or with a log.
import { storePath } from '../storage/disk/store-claim.ts';
import { takeOverRows } from '../storage/disk/take-over.ts';
import { createRowTables } from '../storage/sqlite/row-tables.ts';
import { createSqliteSignInStore } from '../storage/sqlite/sqlite-sign-in-store.ts';
import { openStore } from '../storage/sqlite/store.ts';
import { makeUnborn } from '../storage/sqlite/store-file.ts';
import { smallNegotiation, smallPrivateRoom } from './small-streams.ts';

const NOON = '2026-03-02T12:00:00.000Z';
const LATER = '2036-03-09T12:00:00.000Z';
const SEGMENTS = { segmentBytes: 4_096, stepBytes: 4_096, leastBytes: 4_096 };

/** Makes one file with everything in it, as `scripts/backup` does; gives its path. */
export async function makeSmallBackup(folder: string): Promise<string> {
  const path = storePath(folder);
  const db = makeUnborn(path, 1);
  const tables = createRowTables(db);
  for (const { name, rows, checkpoints } of [smallNegotiation(), smallPrivateRoom()]) {
    tables.insert(name, rows);
    for (const { n, bytes, aux, hash } of checkpoints)
      db.prepare('INSERT INTO checkpoint VALUES (?,?,?,?,?)').run(name, n, bytes, aux, hash);
  }
  db.close();
  const store = openStore(path, { mode: 'existing' });
  const people = createSqliteSignInStore(store);
  for (const id of ['p-1', 'p-2'])
    await people.savePerson({ id, name: `Amina ${id}`, mayOpen: false, home: 'n-1' });
  const times = { issuedAt: NOON, expiresAt: LATER, usedAt: null, revokedAt: null };
  for (const [id, person] of [
    ['l-1', 'p-1'],
    ['l-2', 'p-2'],
  ] as const)
    await people.addLink({ id, tokenHash: `t-${id}`, person, negotiation: 'n-1', seat: 'FRA', ...times });
  await people.redeem('t-l-1', { hash: 's-1', begunAt: NOON, expiresAt: LATER });
  store.close();
  return path;
}

/** Makes a data folder with a log of several segments; gives the path of the file beside it. */
export async function makeSmallStore(folder: string): Promise<string> {
  const path = await makeSmallBackup(folder);
  await takeOverRows(folder, SEGMENTS, new Date(NOON));
  return path;
}
