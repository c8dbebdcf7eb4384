// Checks a whole store as it lies on the disk, beside a running server if need be: the log, every stream, the tables of people
// against their chain, and the file (laws 1 and 8). Whatever lies there, it ends with what it found, and never with a trace.
import type { DatabaseSync } from 'node:sqlite';
import { openStored, type StoredStore } from '../storage/disk/open-stored.ts';
import type { StoredRow } from '../storage/journal.ts';
import { checkPeople, checkPeopleCopy } from '../storage/sqlite/check-people.ts';
import { entriesIn, PEOPLE } from '../storage/sqlite/people-chain.ts';
import { openStoreFile } from '../storage/sqlite/store-file.ts';
import { StoreFault } from '../storage/store-fault.ts';
import { type Finding, verifyStream } from './verify-stream.ts';
import { whyUnreadable } from './whole-rows.ts';

/** What was found: whole, with what was read; or everything that is not as written, at least one thing. */
export type StoreVerdict =
  | { readonly ok: true; readonly streams: readonly ReadStream[] }
  | { readonly ok: false; readonly streams: readonly ReadStream[]; readonly findings: readonly Finding[] };

/** A stream that is whole. */
export interface ReadStream {
  readonly name: string;
  readonly rows: number;
  readonly acts: number;
}

/** Verifies the store at a path. Throws a `StoreFault` only when somebody else keeps it from being read. */
export function verifyStore(path: string): StoreVerdict {
  const streams: ReadStream[] = [];
  const findings: Finding[] = [];
  const attempt = (stream: string | null, work: () => void) => {
    try {
      work();
    } catch (error) {
      findings.push({ stream, row: null, why: whyNot(error) });
    }
  };
  attempt(null, () => {
    const stored = openStored(path);
    try {
      verifyOpen(path, stored, { streams, findings, attempt });
    } finally {
      close(stored);
    }
  });
  return findings.length === 0 ? { ok: true, streams } : { ok: false, streams, findings };
}

interface Report {
  readonly streams: ReadStream[];
  readonly findings: Finding[];
  attempt(stream: string | null, work: () => void): void;
}

function verifyOpen(path: string, stored: StoredStore, { streams, findings, attempt }: Report): void {
  const { streams: there, db, damages } = stored;
  // Streams first: they name the row, where a file only names a byte.
  for (const name of there.names()) {
    if (name === PEOPLE) continue;
    attempt(name, () => {
      const verdict = verifyStream({
        name,
        rows: (from, limit) => there.rows(name, from, limit),
        checkpoints: [...there.checkpoints(name)],
        knownHead: there.knownHead(name),
      });
      const flaw = there.flaw(name);
      findings.push(...verdict.findings);
      if (flaw !== '' && verdict.findings.length === 0)
        findings.push({ stream: name, row: verdict.rows + 1, why: flaw });
      if (flaw === '' && verdict.findings.length === 0)
        streams.push({ name, rows: verdict.rows, acts: verdict.acts });
    });
  }
  attempt(null, () => {
    const names = new Set(there.names());
    for (const { name, n } of db
      .prepare('SELECT negotiation AS name, max(n) AS n FROM checkpoint GROUP BY 1')
      .all())
      if (!names.has(String(name)))
        findings.push({
          stream: String(name),
          row: 1,
          why: `rows 1 to ${n} are missing: a checkpoint stands on them`,
        });
  });
  attempt(PEOPLE, () => {
    const logged = there.names().includes(PEOPLE) ? there.rows(PEOPLE, 1, -1) : [];
    const flaws = [...checkPeople(db), ...checkPeopleCopy(peopleNow(path), logged)];
    findings.push(...flaws.map((flaw) => ({ stream: PEOPLE, ...flaw })));
  });
  for (const why of damages) findings.push({ stream: null, row: null, why });
  attempt(null, () => {
    const why = flawOfFile(db);
    if (why !== null) findings.push({ stream: null, row: null, why });
  });
}

/** Read after the log: a running server writes an entry to the file first, and to the log then. */
function peopleNow(path: string): readonly StoredRow[] {
  const db = openStoreFile(path, { mode: 'read' });
  try {
    return entriesIn(db, 1, -1);
  } finally {
    db.close();
  }
}

function flawOfFile(db: DatabaseSync): string | null {
  const check = db.prepare('PRAGMA integrity_check(1)').get()?.integrity_check;
  return check === 'ok' ? null : `the file is damaged: ${String(check)}`;
}

function whyNot(error: unknown): string {
  if (error instanceof StoreFault && (error.reason === 'busy' || error.reason === 'full')) throw error;
  return error instanceof StoreFault ? error.message : `it cannot be read (${whyUnreadable(error)})`;
}

function close(stored: StoredStore): void {
  try {
    stored.close();
  } catch {
    // A damaged file may not close cleanly; what was found of it is said.
  }
}
