// Opens a store and the negotiation in it as a server does, in a fresh process that stops there, and folds its record.
// Plain JavaScript, because only the server's own program may reach into the server's package in TypeScript.
// Argument: JSON {folder, negotiation}; prints JSON {openMs, acts, foldMs}.
import { foldRecord } from '@adref/negotiation';
import { restore } from '@adref/text';
import { createSqliteJournal } from '../../apps/server/src/journal/sqlite-journal.ts';
import { openStore } from '../../apps/server/src/store/store.ts';
import { storePath } from '../../apps/server/src/store/store-claim.ts';
import { SURROUNDINGS } from '../../apps/server/src/surroundings.ts';

const { folder, negotiation } = JSON.parse(process.argv[2]);
const store = openStore(storePath(folder), { mode: 'create' });
const journal = createSqliteJournal(store, (sentence) => console.error(sentence));

const since = performance.now();
const { checkpoint, rows } = await journal.load({ kind: 'negotiation', negotiation });
const live = restore(checkpoint, rows, SURROUNDINGS);
const openMs = performance.now() - since;
if (live.state === null) throw new Error('The journal opens no negotiation.');

const record = live.record();
const begun = performance.now();
foldRecord(record);
const foldMs = performance.now() - begun;
live.close();
await journal.close();
store.close();
console.log(JSON.stringify({ openMs, acts: record.length, foldMs }));
