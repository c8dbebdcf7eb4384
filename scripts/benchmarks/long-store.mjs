// Makes a store with the negotiation of two years (long-text.ts), through the server's own journal, with a checkpoint near its end.
// Plain JavaScript, because only the server's own program may reach into the server's package in TypeScript.
// Argument: JSON {folder, negotiation, length}; prints JSON {rows, acts, typing, documentMb, textKb}.
import { plainWords } from '@adref/negotiation';
import { snapshotOf } from '@adref/text';
import { LOG_LIMITS } from '../../apps/server/src/limits/limits.ts';
import { storePath } from '../../apps/server/src/storage/disk/store-claim.ts';
import { logFolder } from '../../apps/server/src/storage/log/log-folder.ts';
import { openLogJournal } from '../../apps/server/src/storage/log/log-journal.ts';
import { openStore } from '../../apps/server/src/storage/sqlite/store.ts';
import { takeStream } from '../../apps/server/src/storage/stream-writer.ts';
import { SURROUNDINGS } from '../../apps/server/src/system/surroundings.ts';
import { playLongText } from './long-text.ts';

/** Rows that share one write, as where fifteen people type. */
const ROWS_AT_ONCE = 16;
const { folder, negotiation, length } = JSON.parse(process.argv[2]);
const store = openStore(storePath(folder), { mode: 'create' });
const say = (sentence) => console.error(sentence);
const journal = openLogJournal({
  folder: logFolder(folder),
  store,
  limits: LOG_LIMITS,
  report: say,
  note: say,
});
const writer = await takeStream(journal, { kind: 'negotiation', negotiation });

// It ends now.
const clock = { ms: Date.now() - 2 * 365 * 24 * 3_600_000 };
/** A server is started anew now and then, and another run of ids begins. */
const ACTS_A_RUN = 200;
const newId = (prefix, place) =>
  SURROUNDINGS.newId(prefix, {
    ...place,
    run: (place.run + Math.floor(place.acts / ACTS_A_RUN) * 2_654_435_761) % 2 ** 32,
  });
const surroundings = {
  ...SURROUNDINGS,
  newId,
  nowMs: () => clock.ms,
  now: () => new Date(clock.ms).toISOString(),
};
const all = [];
const live = playLongText(negotiation, length, surroundings, clock, (changes) => all.push(...changes));
for (let at = 0; at < all.length; at += ROWS_AT_ONCE) await writer.append(all.slice(at, at + ROWS_AT_ONCE));
const { bytes, aux } = snapshotOf(live);
await writer.saveCheckpoint({ n: all.length, bytes, aux });
const record = live.record();
const typing = record.filter(({ act }) => act.kind === 'leaf-edited').length;
const textKb =
  live.state.paragraphs.reduce((sum, { segments }) => sum + plainWords(segments).length, 0) / 1e3;
await journal.close();
store.close();
const kb = (n) => Math.round(n / 1e3);
console.log(
  JSON.stringify({
    rows: all.length,
    acts: record.length,
    typing,
    documentKb: kb(bytes.length),
    auxKb: kb(aux.length),
    textKb: Math.round(textKb),
  }),
);
