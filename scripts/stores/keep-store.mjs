// Makes a store with the present version, copies it while its server still runs, and keeps the copy with what is in it under
// tests/stores: every later version must open it, find it whole with the same hashes, and go on from it.
// It holds the model negotiations, a demonstration under a running silence, words that no act records yet, and two private
// rooms. Plain JavaScript, because only the server's own program may reach into the server's package in TypeScript.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { hashOfParagraphs, hashOfText, runningSilence } from '@adref/negotiation';
import { draftsOf, linesOf, makeDraft, notesOf, talkOf } from '@adref/text';
import * as Y from 'yjs';
import { openModelDemonstration } from '../../apps/server/src/demonstration/model-demonstration.ts';
import { exportStore } from '../../apps/server/src/storage/disk/export-store.ts';
import { storePath } from '../../apps/server/src/storage/disk/store-claim.ts';
import { createRowTables } from '../../apps/server/src/storage/sqlite/row-tables.ts';
import { readStored, readStoredPrivateRoom } from '../../apps/server/src/testing/read-stored.ts';
import { RoomClient, until } from '../../apps/server/src/testing/room-client.ts';
import { MARAVIA, startTestServer } from '../../apps/server/src/testing/test-server.ts';

const USAGE = `Usage: ./scripts/keep-store NAME

Makes a store with this version and writes tests/stores/NAME.sqlite.gz and NAME.json. A name is used once.
`;
/** The server's clock stands still: the silence runs an hour longer. */
const NOW = Date.UTC(2026, 10, 30, 15);
const HOUR_MS = 3_600_000;

const [name] = process.argv.slice(2);
const folder = new URL('../../tests/stores/', import.meta.url).pathname;
const target = join(folder, `${name}.sqlite.gz`);
if (name === undefined || !/^[\w.-]+$/.test(name) || existsSync(target)) {
  process.stderr.write(USAGE);
  process.exit(2);
}

// Each provider of y-websocket listens for the end of the process.
process.setMaxListeners(100);
// No version falls due while this runs, so that the last words stand in rows alone.
const test = await startTestServer({
  clock: () => new Date(NOW),
  roomLimits: { versionPauseMs: 3_600_000, versionAtLatestMs: 3_600_000 },
});
await openModelDemonstration(test.server);
const [chairGuest, other] = [await test.signIn('chair-office'), await test.signIn('delegate-pak')];
const before = await new RoomClient(test, other, { room: 'own-PAK' }).synced();
notesOf(before.doc).set('general/1', new Y.Text('print the text'));
// The first that is recorded answers the sync itself.
await until(() => before.recorded > 1);
before.close();
// Rooms that close leave a checkpoint behind; what follows stands in rows.
await test.restart(() => {});
const chair = await new RoomClient(test, chairGuest).synced();
const own = await new RoomClient(test, other, { room: 'own-PAK' }).synced();
const withChair = await new RoomClient(test, chairGuest, { room: 'chair-PAK' }).synced();

const [, first, second] = chair.state.paragraphs;
const answers = [
  await chair.ask({
    kind: 'comment',
    on: { paragraph: first.id, bracket: null, quote: null },
    words: 'To be read again.',
    mentions: ['PAK'],
  }),
  await chair.ask({
    kind: 'start-silence',
    paragraphs: [first.id],
    recipients: chair.state.delegations.map(({ seat }) => seat),
    deadline: new Date(NOW + HOUR_MS).toISOString(),
    expected: hashOfParagraphs([first]),
  }),
  await withChair.ask({
    kind: 'say',
    on: { paragraph: first.id, bracket: null, quote: null, wording: null, stance: null, acts: 1 },
    words: 'When is the next meeting?',
    mentions: [],
  }),
];
if (answers.some(({ ok }) => !ok)) throw new Error(JSON.stringify(answers));
makeDraft(own.doc, 'draft-1', { kind: 'wording' }).insert(0, 'words for later');
notesOf(own.doc).set(`${first.id}/1`, new Y.Text('read the report again'));
linesOf(own.doc).set(`${first.id}/line/1`, new Y.Text('no longer than a page'));
const leaf = second.segments[0].id;
for (const letter of 'Written last: ') chair.text(leaf).insert(0, letter);
chair.text(leaf).format(0, 5, { italic: {} });
await until(() => runningSilence(chair.state) !== undefined && chair.recordedClock > 14 && own.recorded > 4);
// Gone to the server before the copy is made.
await until(() => withChair.doc.getArray('talk').length === 1);

const live = storePath(join(test.folder, 'data'));
const copy = join(test.folder, 'copy.sqlite');
exportStore(live, copy);
for (const client of [chair, own, withChair]) client.close();

const stored = new DatabaseSync(copy);
// The sessions of whoever made it are nobody's affair, and links lead nowhere.
stored.exec('DELETE FROM session; DELETE FROM link; VACUUM;');
const tables = createRowTables(stored);
const streams = Object.fromEntries(
  tables.names().map((key) => {
    const rows = tables.rows(key, 1, -1);
    return [key, { rows: rows.length, hash: rows.at(-1).hash }];
  }),
);
stored.close();

const digest = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const negotiations = {};
const privateRooms = {};
for (const key of Object.keys(streams)) {
  const [negotiation, room] = key.split('~');
  if (room === undefined) {
    const live = readStored(copy, negotiation);
    const { acts, head } = live.state;
    const words = [...live.doc.getMap('leaves').keys()]
      .sort()
      .map((id) => [id, live.doc.getMap('leaves').get(id).toString()]);
    negotiations[negotiation] = { acts, head, text: hashOfText(live.state), leaves: digest(words) };
    live.close();
  } else {
    const live = readStoredPrivateRoom(copy, negotiation, room);
    const { doc } = live;
    privateRooms[key] = digest([
      draftsOf(doc).toJSON(),
      notesOf(doc).toJSON(),
      linesOf(doc).toJSON(),
      talkOf(doc).toJSON(),
    ]);
    live.close();
  }
}
const silence = { negotiation: MARAVIA, deadline: new Date(NOW + HOUR_MS).toISOString() };
mkdirSync(folder, { recursive: true });
writeFileSync(target, gzipSync(readFileSync(copy), { level: 9 }));
writeFileSync(
  join(folder, `${name}.json`),
  `${JSON.stringify({ madeAt: new Date(NOW).toISOString(), leaf, silence, streams, negotiations, privateRooms }, null, 2)}\n`,
);
await test.end();
rmSync(copy, { force: true });
process.stdout.write(`${target}\n`);
process.exit(0);
