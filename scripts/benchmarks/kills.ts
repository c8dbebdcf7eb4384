// SIGKILL while fifteen type: what others had seen on their screens, and the server no longer has after its restart.
// The clients do not come back with what they remember: this counts what the server itself kept.
import * as Y from 'yjs';
import { Clients } from './client.ts';
import { SHORT_TEXT } from './room.ts';
import type { Subject } from './subjects.ts';
import { openTable } from './table.ts';
import { randomFrom } from './typing.ts';
import { until } from './wait.ts';

/** One kill of one server. */
export interface KillResult {
  /** Letters that somebody other than their writer had. */
  readonly seen: number;
  /** Of these, how many were gone. */
  readonly missing: number;
}

const WRITERS = 15;
const READERS = 5;
const LETTERS_PER_SECOND = 5;
/** y-websocket's server answers a first sync before its store has loaded, so late words count as kept. */
const PATIENCE_MS = 5_000;

/** Runs it once: types for about so long, kills at a moment within the last second. */
export async function runKill(
  subject: Subject,
  { seed, typingMs }: { readonly seed: number; readonly typingMs: number },
): Promise<KillResult> {
  const table = await openTable(subject, {
    words: SHORT_TEXT,
    writers: WRITERS,
    connections: WRITERS + READERS,
    seed,
  });
  const { server, delivery, lost, clients, room } = table;
  try {
    const killAfterMs = typingMs - randomFrom(seed)() * 1_000;
    const killing = Promise.withResolvers<void>();
    setTimeout(() => server.kill().then(killing.resolve, killing.reject), killAfterMs);
    await table.type(LETTERS_PER_SECOND, typingMs + PATIENCE_MS, () => lost.length > 0);
    await killing.promise;
    await until(() => lost.length === clients.length, PATIENCE_MS);

    await server.run();
    const doc = new Y.Doc();
    const late = await new Clients(room.dialect).open(room.doorOf(0), {
      update: (body) => Y.applyUpdate(doc, body),
    });
    const found = () => delivery.missingFrom((client) => Y.getState(doc.store, client));
    await until(() => found().missing === 0, PATIENCE_MS);
    late.leave();
    return found();
  } finally {
    await table.close();
  }
}
