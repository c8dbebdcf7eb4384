// Makes a store with a long history, through the server's own journal: a text of 400 wordings in which fifteen
// delegations type and take out again, a version recorded after each burst, and a checkpoint as long ago as one can be.
// Plain JavaScript, because only the server's own program may reach into the server's package in TypeScript.
// Argument: JSON {folder, rows, burst}; prints JSON {rows, acts, tail, checkpointMb, storeMb}.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { snapshotOf } from '@adref/text';
import { LOG_LIMITS } from '../../apps/server/src/limits/limits.ts';
import { ROOM_LIMITS } from '../../apps/server/src/limits/room-limits.ts';
import { storePath } from '../../apps/server/src/storage/disk/store-claim.ts';
import { logFolder } from '../../apps/server/src/storage/log/log-folder.ts';
import { openLogJournal } from '../../apps/server/src/storage/log/log-journal.ts';
import { openStore } from '../../apps/server/src/storage/sqlite/store.ts';
import { takeStream } from '../../apps/server/src/storage/stream-writer.ts';
import { SURROUNDINGS } from '../../apps/server/src/system/surroundings.ts';
import { openLiveText, typingTogether, VERSIONS_DUE } from './live-text.ts';

const [NEGOTIATION, PARAGRAPHS, PROPOSALS, ROWS_AT_ONCE] = ['bench', 100, 3, 2_000];
const { folder, rows: wanted, burst } = JSON.parse(process.argv[2]);
const store = openStore(storePath(folder), { mode: 'create' });
const say = (sentence) => console.error(sentence);
const journal = openLogJournal({
  folder: logFolder(folder),
  store,
  limits: LOG_LIMITS,
  report: say,
  note: say,
});
const writer = await takeStream(journal, { kind: 'negotiation', negotiation: NEGOTIATION });

const clock = { ms: 0 };
const surroundings = { ...SURROUNDINGS, nowMs: () => clock.ms };
const { live, typists, changes } = openLiveText(NEGOTIATION, PARAGRAPHS, PROPOSALS, surroundings);
const tail = ROOM_LIMITS.rowsBeforeCheckpoint - 1;
let waiting = [...changes];
let rows = 0;
let checkpointBytes = 0;

async function flush() {
  rows += waiting.length;
  await writer.append(waiting);
  waiting = [];
}

for (const event of typingTogether(typists, burst, clock)) {
  if (event === 'versions') {
    waiting.push(...live.recordVersions(VERSIONS_DUE));
  } else {
    const received = live.receive(event.author, event.update);
    if (!received.ok) throw new Error(`An honest keystroke was refused: ${received.refusal.why}`);
    waiting.push(...received.changes);
  }
  const made = rows + waiting.length;
  if (checkpointBytes === 0 && made >= wanted - tail) {
    waiting.push(...live.recordVersions());
    await flush();
    const checkpoint = { n: rows, ...snapshotOf(live) };
    await writer.saveCheckpoint(checkpoint);
    checkpointBytes = checkpoint.bytes.length + checkpoint.aux.length;
  }
  if (made >= wanted || waiting.length >= ROWS_AT_ONCE) await flush();
  if (rows >= wanted) break;
}
const acts = live.record().length;
await journal.close();
store.close();
const sizes = readdirSync(logFolder(folder)).map((name) => statSync(join(logFolder(folder), name)).size);
const storeMb = (statSync(storePath(folder)).size + sizes.reduce((sum, size) => sum + size, 0)) / 1e6;
console.log(JSON.stringify({ rows, acts, tail, checkpointMb: checkpointBytes / 1e6, storeMb }));
