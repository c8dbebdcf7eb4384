// The store's thread: the only connection through which the server writes. It answers one call after another;
// what waits is grouped by the caller. An fsync here never holds up a keystroke on the main thread.
import type { TransferListItem } from 'node:worker_threads';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { Batch } from '../journal/group-commit.ts';
import { createJournalTables } from '../journal/journal-tables.ts';
import { createSignInTables } from '../sign-in/sign-in-tables.ts';
import { packRows, unpackRows } from './packed-rows.ts';
import type {
  AddressedRow,
  StoreAnswer,
  StoreCall,
  StoreInput,
  StoreOutput,
  StoreRequest,
} from './store-calls.ts';
import { StoreFault, storeFaultOf } from './store-fault.ts';
import { openStoreFile } from './store-file.ts';

const opening = z
  .object({
    path: z.string(),
    mode: z.enum(['create', 'existing']).default('create'),
    maximumBytes: z.number().optional(),
  })
  .parse(workerData);
if (parentPort === null) throw new Error('The store thread was started as a program.');
const port = parentPort;

try {
  serve();
} catch (error) {
  post(failure(0, error, 'Opening the store'));
  port.close();
}

function serve(): void {
  const { path, mode, maximumBytes } = opening;
  const db = openStoreFile(path, maximumBytes === undefined ? { mode } : { mode, maximumBytes });
  const journal = createJournalTables(db);
  const signIn = createSignInTables(db);

  const calls: { readonly [K in StoreCall]: (input: StoreInput<K>) => Reply<K> } = {
    negotiations: () => reply(journal.negotiations()),
    load: (negotiation) => {
      const loaded = journal.load(negotiation);
      const rows = packRows(loaded.rows);
      return reply({ ...loaded, rows }, rows.bytes);
    },
    append: (packed) => {
      journal.append(batchesOf(unpackRows(packed)));
      return done();
    },
    saveCheckpoint: ({ negotiation, checkpoint }) => {
      journal.saveCheckpoint(negotiation, checkpoint);
      return done();
    },
    checkpoints: (negotiation) => reply(journal.checkpoints(negotiation)),
    rows: ({ negotiation, from, limit }) => {
      const rows = packRows(journal.rows(negotiation, from, limit));
      return reply(rows, rows.bytes);
    },
    savePerson: (person) => {
      signIn.savePerson(person);
      return done();
    },
    person: (id) => reply(signIn.person(id)),
    addLink: (link) => {
      signIn.addLink(link);
      return done();
    },
    linkByToken: (tokenHash) => reply(signIn.linkByToken(tokenHash)),
    people: () => reply(signIn.people()),
    linksOf: (negotiation) => reply(signIn.linksOf(negotiation)),
    redeem: ({ tokenHash, session }) => reply(signIn.redeem(tokenHash, session)),
    revokeLink: ({ id, negotiation, at }) => reply(signIn.revokeLink(id, negotiation, at)),
    session: (hash) => reply(signIn.session(hash)),
    sawSession: ({ hash, at }) => {
      signIn.sawSession(hash, at);
      return done();
    },
    endSession: ({ hash, at }) => {
      signIn.endSession(hash, at);
      return done();
    },
    endSessionsOf: ({ person, at }) => {
      signIn.endSessionsOf(person, at);
      return done();
    },
    close: () => {
      db.close();
      return done();
    },
  };

  function answer<K extends StoreCall>({ id, kind, input }: StoreRequest<K>): void {
    try {
      const { output, moved } = calls[kind](input);
      post({ id, ok: true, output }, moved);
      if (kind === 'close') port.close();
    } catch (error) {
      post(failure(id, error, `The store's ${kind}`));
    }
  }

  port.on('message', (request: StoreRequest) => answer(request));
  post({ id: 0, ok: true, output: null });
}

interface Reply<K extends StoreCall> {
  readonly output: StoreOutput<K>;
  readonly moved: readonly TransferListItem[];
}

function reply<T>(
  output: T,
  bytes?: Uint8Array<ArrayBuffer>,
): { output: T; moved: readonly TransferListItem[] } {
  return { output, moved: bytes === undefined ? [] : [bytes.buffer] };
}

function done(): { output: null; moved: readonly TransferListItem[] } {
  return reply(null);
}

/** Neighbouring rows of one negotiation become one batch; the order stays. */
function batchesOf(rows: readonly AddressedRow[]): readonly Batch[] {
  const batches: { negotiation: string; rows: AddressedRow[] }[] = [];
  for (const row of rows) {
    const last = batches.at(-1);
    if (last !== undefined && last.negotiation === row.negotiation) last.rows.push(row);
    else batches.push({ negotiation: row.negotiation, rows: [row] });
  }
  return batches;
}

function failure(id: number, error: unknown, doing: string): StoreAnswer {
  try {
    const fault = storeFaultOf(error, doing);
    return { id, ok: false, reason: fault.reason, message: fault.message };
  } catch (broken) {
    const message = broken instanceof Error ? (broken.stack ?? broken.message) : String(broken);
    return { id, ok: false, reason: broken instanceof StoreFault ? broken.reason : null, message };
  }
}

function post(answer: StoreAnswer, moved: readonly TransferListItem[] = []): void {
  port.postMessage(answer, [...moved]);
}
