// Stores that earlier versions made (`scripts/keep-store`): each opens, is found whole with the hashes it was kept with, shows the
// same words, and goes on: people type and ask in it, a silence that ran in it ends at its deadline.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hashOfText, runningSilence, verifyRecord } from '@adref/negotiation';
import {
  RoomClient,
  readStored,
  readStoredPrivateRoom,
  startTestServer,
  storePath,
  streamNamed,
  type TestServer,
  until,
  verifyStore,
} from '@adref/server/testing';
import { draftsOf, linesOf, notesOf, talkOf } from '@adref/text';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

const FOLDER = import.meta.dirname;
const kept = z.object({
  madeAt: z.string(),
  /** A leaf of the demonstration that was being typed in. */
  leaf: z.string(),
  silence: z.object({ negotiation: z.string(), deadline: z.string() }),
  streams: z.record(z.string(), z.object({ rows: z.number(), hash: z.string() })),
  negotiations: z.record(
    z.string(),
    z.object({ acts: z.number(), head: z.string(), text: z.string(), leaves: z.string() }),
  ),
  privateRooms: z.record(z.string(), z.string()),
});
const NAMES = readdirSync(FOLDER).flatMap((file) =>
  file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : [],
);

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

let folder: string;
let test: TestServer | null = null;
const clients: RoomClient[] = [];
beforeEach(() => {
  process.setMaxListeners(100);
  folder = mkdtempSync(join(tmpdir(), 'adref-kept-'));
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await test?.end();
  test = null;
  rmSync(folder, { recursive: true });
});

describe.each(NAMES)('the store of %s', (name) => {
  const { madeAt, leaf, silence, streams, negotiations, privateRooms } = kept.parse(
    JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')),
  );
  const unpack = (): string => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(storePath(folder), gunzipSync(readFileSync(join(FOLDER, `${name}.sqlite.gz`))));
    return storePath(folder);
  };
  let nowMs: number;
  const start = async (): Promise<TestServer> => {
    nowMs = Date.parse(madeAt) + 60_000;
    test = await startTestServer(
      { clock: () => new Date(nowMs), roomLimits: { dueMs: 10 } },
      { dataFolder: folder },
    );
    return test;
  };
  const expectHashes = async ({ server: { journal } }: TestServer) => {
    for (const [key, { rows, hash }] of Object.entries(streams))
      expect([key, (await journal.rows(streamNamed(key), rows, 1))[0]?.hash]).toEqual([key, hash]);
  };

  it('is whole, and says what it said', async () => {
    const path = unpack();
    expect(await verifyStore(path)).toMatchObject({ ok: true });
    for (const [id, expected] of Object.entries(negotiations)) {
      const live = readStored(path, id);
      const { state } = live;
      if (state === null) throw new Error(`${id} has no record`);
      expect({ acts: state.acts, head: state.head, text: hashOfText(state) }).toEqual({
        acts: expected.acts,
        head: expected.head,
        text: expected.text,
      });
      const leaves = live.doc.getMap('leaves');
      const words = [...leaves.keys()].sort().map((key) => [key, String(leaves.get(key))]);
      expect(digest(words)).toBe(expected.leaves);
      expect(verifyRecord(live.record())).toEqual({ ok: true });
      live.close();
    }
    for (const [key, expected] of Object.entries(privateRooms)) {
      const [negotiation = '', room = ''] = key.split('~');
      const live = readStoredPrivateRoom(path, negotiation, room);
      const parts = [draftsOf, notesOf, linesOf, talkOf].map((part) => part(live.doc).toJSON());
      expect(digest(parts)).toBe(expected);
      live.close();
    }
  });

  it('goes on: what is typed and asked now is there after a restart, on the same hashes', async () => {
    unpack();
    const running = await start();
    const guest = await running.signIn('chair-office');
    const enter = async (room?: string) => {
      const client = new RoomClient(running, guest, room === undefined ? {} : { room });
      clients.push(client);
      return client.synced();
    };
    const chair = await enter();
    expect(runningSilence(chair.state)?.deadline).toBe(silence.deadline);
    expect(chair.words(leaf)).toContain(' :tsal nettirW');
    const before = chair.state.acts;
    chair.text(leaf).insert(0, 'And now: ');
    const about = { paragraph: chair.state.paragraphs[2]?.id ?? '', bracket: null, quote: null };
    expect(await chair.ask({ kind: 'comment', on: about, words: 'Still here.', mentions: [] })).toMatchObject(
      {
        ok: true,
      },
    );
    const withChair = await enter('chair-PAK');
    expect(talkOf(withChair.doc).toArray()).toMatchObject([{ words: 'When is the next meeting?' }]);
    const place = { ...about, wording: null, stance: null, acts: 1 };
    expect(await withChair.ask({ kind: 'say', on: place, words: 'Tomorrow.', mentions: [] })).toMatchObject({
      ok: true,
    });
    await expectHashes(running);

    await running.restart(() => {});
    const again = await enter();
    expect(again.words(leaf)).toMatch(/^And now: /);
    expect(again.state.acts).toBeGreaterThan(before);
    expect(verifyRecord(again.record)).toEqual({ ok: true });
    await expectHashes(running);

    nowMs = Date.parse(silence.deadline) + 1_000;
    await until(() => again.state.silences[0]?.outcome === 'agreed');
    await running.server.close();
    expect(await verifyStore(storePath(folder))).toMatchObject({ ok: true });
  });
});
