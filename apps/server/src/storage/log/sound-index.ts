// The index and the checkpoints of a file that may be damaged. Neither decides what there is: an index that cannot be read is made
// anew from the log, in memory, and checkpoints that cannot be read are passed over. Both are said.
import { DatabaseSync } from 'node:sqlite';
import type { StoredCheckpoint } from '../journal.ts';
import { createIndexTables, INDEX_SCHEMA, type IndexTables } from '../sqlite/index-tables.ts';
import { storeFaultOf } from '../store-fault.ts';
import type { UseIndex } from './log-index.ts';

/** An index that is empty and lies in memory: whoever uses it reads the log from its beginning. */
export function indexInMemory(): IndexTables {
  const db = new DatabaseSync(':memory:');
  db.exec(
    `CREATE TABLE checkpoint (negotiation TEXT, n INTEGER, bytes BLOB, aux TEXT, hash TEXT, PRIMARY KEY (negotiation, n)); ${INDEX_SCHEMA}`,
  );
  return createIndexTables(db);
}

/** The same way to use the tables, or, where they cannot be read, one that uses none. */
export function soundIndex(use: UseIndex, report: (sentence: string) => void): UseIndex {
  try {
    use((tables) => {
      tables.mark();
      tables.checkpointed();
      for (const name of tables.heads().keys()) tables.places(name);
    });
    return use;
  } catch (error) {
    const fault = storeFaultOf(error, 'Reading the index');
    if (fault.reason !== 'broken') throw fault;
    report(
      `The index cannot be read and is made anew from the log at each start; use repair. ${fault.message}`,
    );
    const tables = indexInMemory();
    return (work) => work(tables);
  }
}

/** A stream's checkpoints as far as they can be read, the newest first; each is read when it is asked for, as it is large. */
export function* readableCheckpoints(
  use: UseIndex,
  name: string,
  report: (sentence: string) => void,
): Generator<StoredCheckpoint> {
  const attempt = <T>(work: (tables: IndexTables) => T): T | null => {
    try {
      return use(work);
    } catch (error) {
      const fault = storeFaultOf(error, 'Reading checkpoints');
      if (fault.reason !== 'broken') throw fault;
      report(`Checkpoints of ${name} cannot be read and are passed over. ${fault.message}`);
      return null;
    }
  };
  for (const n of attempt((tables) => tables.checkpointRows(name)) ?? []) {
    const checkpoint = attempt((tables) => tables.checkpoint(name, n));
    if (checkpoint !== null) yield checkpoint;
  }
}
