// Checks a whole store as it lies on the disk, beside a running server if need be: the log, every stream, the tables of people
// against their chain, and the file (laws 1 and 8). Whatever lies there, it ends with what it found, and never with a trace.
import { openStored } from '../storage/disk/open-stored.ts';
import { StoreFault } from '../storage/store-fault.ts';
import type { StoredStore } from '../storage/stored-store.ts';
import { PEOPLE } from '../storage/stream.ts';
import { whyUnreadable } from '../storage/why-unreadable.ts';
import { checkPeopleCopy } from './check-people-copy.ts';
import { type Finding, verifyStream } from './verify-stream.ts';

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
      verifyOpen(stored, { streams, findings, attempt });
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

function verifyOpen(stored: StoredStore, { streams, findings, attempt }: Report): void {
  const { streams: there, people, damages } = stored;
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
    for (const { name, n } of stored.lost())
      findings.push({
        stream: name,
        row: 1,
        why: `rows 1 to ${n} are missing: a checkpoint stands on them`,
      });
  });
  attempt(PEOPLE, () => {
    const logged = there.names().includes(PEOPLE) ? there.rows(PEOPLE, 1, -1) : [];
    // The chain after the log: a running server writes an entry to the file first, and to the log then.
    const flaws = [...people.flaws(), ...checkPeopleCopy(people.entriesNow(), logged)];
    findings.push(...flaws.map((flaw) => ({ stream: PEOPLE, ...flaw })));
  });
  for (const why of damages) findings.push({ stream: null, row: null, why });
  attempt(null, () => {
    const why = stored.flaw();
    if (why !== null) findings.push({ stream: null, row: null, why });
  });
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
