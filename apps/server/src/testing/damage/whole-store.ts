// A store that is whole, and what it holds: three negotiations, two private rooms, people; rows in a log of many small segments and,
// as a server leaves it, in a large one with zeros behind them. What is done to a copy of it is judged by what it held.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../boot/config.ts';
import { type RunningServer, startServer } from '../../boot/server.ts';
import { createLog } from '../../operations/log.ts';
import { openStored } from '../../storage/disk/open-stored.ts';
import { storePath } from '../../storage/disk/store-claim.ts';
import { takeOverRows } from '../../storage/disk/take-over.ts';
import { createRowTables } from '../../storage/sqlite/row-tables.ts';
import { createSqliteSignInStore } from '../../storage/sqlite/sqlite-sign-in-store.ts';
import { openStore } from '../../storage/sqlite/store.ts';
import { makeUnborn } from '../../storage/sqlite/store-file.ts';
import { smallNegotiation, smallPrivateRoom } from '../small-streams.ts';

/** What a store held before anything was done to it. */
export interface Truth {
  /** Of each stream the hash of every row. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** Of each negotiation the hash of every act. */
  readonly acts: ReadonlyMap<string, readonly string[]>;
}

/** A server on a folder, and the lines of its log that say that something is wrong. */
export interface Served {
  readonly server: RunningServer;
  errors(): readonly string[];
}

const NOON = '2026-03-02T12:00:00.000Z';
const LATER = '2036-03-09T12:00:00.000Z';
const SEGMENTS = { segmentBytes: 4_096, stepBytes: 4_096, leastBytes: 4_096 };
const CHAIR = { seat: 'chair', person: 'p-1' };

/** How a server is started on a folder. */
export function configOf(dataFolder: string): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    dataFolder,
    webFolder: join(dataFolder, 'no-web-app'),
    baseUrl: null,
    allowedOrigins: [],
    trustedProxies: 0,
    logLevel: 'error',
    demonstration: null,
    paper: 'a4',
    roomLimits: {},
  };
}

/** Starts one; rejects as `startServer` does. */
export async function serve(folder: string): Promise<Served> {
  const lines: string[] = [];
  const log = createLog('error', { write: (line: string) => void lines.push(line) });
  return { server: await startServer(configOf(folder), log), errors: () => lines };
}

/** Makes one in a folder; `names` are the ids of its negotiations. */
export async function makeWholeStore(folder: string, names: readonly string[]): Promise<Truth> {
  mkdirSync(folder, { recursive: true });
  const path = storePath(folder);
  const db = makeUnborn(path, 1);
  const tables = createRowTables(db);
  const privateRooms = names.slice(0, 2).map((name) => smallPrivateRoom(`${name}~own-FRA`));
  for (const { name, rows, checkpoints } of [...names.map((one) => smallNegotiation(one)), ...privateRooms]) {
    tables.insert(name, rows);
    for (const { n, bytes, aux, hash } of checkpoints)
      db.prepare('INSERT INTO checkpoint VALUES (?,?,?,?,?)').run(name, n, bytes, aux, hash);
  }
  db.close();
  const store = openStore(path, { mode: 'existing' });
  const people = createSqliteSignInStore(store);
  for (const [i, home] of names.entries())
    await people.savePerson({ id: `p-${i + 1}`, name: `Amina ${i}`, mayOpen: false, home });
  const times = { issuedAt: NOON, expiresAt: LATER, usedAt: null, revokedAt: null };
  for (const [i, negotiation] of names.entries()) {
    const [id, person] = [`l-${i + 1}`, `p-${i + 1}`];
    await people.addLink({ id, tokenHash: `t-${id}`, person, negotiation, seat: 'FRA', ...times });
  }
  await people.redeem('t-l-1', { hash: 's-1', begunAt: NOON, expiresAt: LATER });
  store.close();
  await takeOverRows(folder, SEGMENTS, new Date(NOON));
  await meet(folder, names);
  return truthOf(folder, names);
}

/** A server works on it: acts of all negotiations, one behind the other, and an orderly end. */
async function meet(folder: string, names: readonly string[]): Promise<void> {
  const { server } = await serve(folder);
  for (let round = 0; round < 3; round++) {
    for (const name of names) {
      const room = await server.rooms.get(name);
      const [person, seat] = round === 0 ? [CHAIR.person, CHAIR.seat] : [`q-${name}-${round}`, 'FRA'];
      const seating = { kind: 'seat-person', person, name: 'Zoë Ångström', seat } as const;
      const answer = await room?.submit(CHAIR, `seat-${round}`, seating);
      if (answer?.ok !== true) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    }
  }
  await server.close();
}

async function truthOf(folder: string, names: readonly string[]): Promise<Truth> {
  const stored = openStored(storePath(folder));
  const { streams } = stored;
  const rows = new Map(
    streams.names().map((name) => [name, streams.rows(name, 1, -1).map(({ hash }) => hash)] as const),
  );
  stored.close();
  const { server } = await serve(folder);
  const acts = new Map<string, readonly string[]>();
  for (const name of names) {
    const room = await server.rooms.get(name);
    acts.set(name, room?.record().map(({ hash }) => hash) ?? []);
  }
  await server.close();
  return { rows, acts };
}
