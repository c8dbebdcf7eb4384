// Opens a store and the negotiation in it as a server does, in a fresh process that stops there, and folds its record.
// Plain JavaScript, because only the server's own program may reach into the server's package in TypeScript.
// Argument: JSON {folder, negotiation}; prints JSON {openMs, openCpuMs, acts, foldMs}.
import { foldRecord } from '@adref/negotiation';
import { restore } from '@adref/text';
import { LOG_LIMITS } from '../../apps/server/src/limits/limits.ts';
import { storePath } from '../../apps/server/src/storage/disk/store-claim.ts';
import { logFolder } from '../../apps/server/src/storage/log/log-folder.ts';
import { openLogJournal } from '../../apps/server/src/storage/log/log-journal.ts';
import { openStore } from '../../apps/server/src/storage/sqlite/store.ts';
import { SURROUNDINGS } from '../../apps/server/src/system/surroundings.ts';

const { folder, negotiation } = JSON.parse(process.argv[2]);
const store = openStore(storePath(folder), { mode: 'create' });
const say = (sentence) => console.error(sentence);
const journal = openLogJournal({
  folder: logFolder(folder),
  store,
  limits: LOG_LIMITS,
  report: say,
  note: say,
});

const [since, used] = [performance.now(), process.cpuUsage()];
const { checkpoint, rows } = await journal.load({ kind: 'negotiation', negotiation });
const live = restore(checkpoint, rows, SURROUNDINGS);
const openMs = performance.now() - since;
const { user, system } = process.cpuUsage(used);
const openCpuMs = (user + system) / 1_000;
if (live.state === null) throw new Error('The journal opens no negotiation.');

const record = live.record();
const begun = performance.now();
foldRecord(record);
const foldMs = performance.now() - begun;
live.close();
await journal.close();
store.close();
console.log(JSON.stringify({ openMs, openCpuMs, acts: record.length, foldMs }));
