// A private room against the real server and the stock provider: what its people write together and say to each other, and
// that all they were told is recorded is there after a restart.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { draftsOf, linesOf, makeDraft, notesOf, talkOf } from '@adref/text';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { storePath } from '../storage/disk/store-claim.ts';
import { changeInLog, createFailingDisk } from '../testing/failing-disk.ts';
import { N, openPrivateTable, type PrivateTable, say, textOf } from '../testing/private-table.ts';
import { until } from '../testing/room-client.ts';
import { MARAVIA } from '../testing/test-server.ts';
import { verifyStore } from '../tools/verify-store.ts';

const disk = createFailingDisk();
let table: PrivateTable;
beforeEach(async () => {
  table = await openPrivateTable({ writeLog: disk.writeLog });
});
afterEach(() => table.end());

describe('the people of one delegation', () => {
  it('write a draft together, with notes and lines, and see each other', async () => {
    const ahmed = await table.enter(await table.test.signIn('delegate-pak'), 'own-PAK');
    const sana = await table.enter(await table.colleague('pak-2', 'PAK'), 'own-PAK');
    makeDraft(ahmed.doc, 'd', { kind: 'wording' }).insert(0, 'welcomes');
    notesOf(ahmed.doc).set('p/1', new Y.Text('ask the capital'));
    linesOf(ahmed.doc).set('b/red-line/1', new Y.Text('not “demands”'));
    await until(() => draftsOf(sana.doc).has('d') && linesOf(sana.doc).has('b/red-line/1'));
    textOf(sana).insert(8, ' the report');
    textOf(ahmed).insert(0, 'warmly ');
    for (const client of [ahmed, sana])
      await until(() => textOf(client).toString() === 'warmly welcomes the report');
    await until(() => ahmed.recorded > 0 && sana.recorded > 0);
    ahmed.provider.awareness.setLocalStateField('draft', 'd');
    await until(() =>
      [...sana.provider.awareness.getStates().values()].some(
        ({ user, draft }) => user?.person === 'delegate-pak' && draft === 'd',
      ),
    );
  });

  it('say things, which only the server writes down', async () => {
    const ahmed = await table.enter(await table.test.signIn('delegate-pak'), 'own-PAK');
    const answer = await ahmed.ask(say('Hold for Islamabad.'), 'once');
    expect(answer).toEqual({ id: 'once', ok: true, acts: [0] });
    expect(await ahmed.ask(say('Hold for Islamabad.'), 'once')).toEqual(answer);
    expect(talkOf(ahmed.doc).toJSON()).toMatchObject([
      {
        kind: 'said',
        seat: 'PAK',
        person: 'delegate-pak',
        words: 'Hold for Islamabad.',
        on: { paragraph: 'p' },
      },
    ]);
    const [said] = talkOf(ahmed.doc).toArray();
    expect(await ahmed.ask({ kind: 'unsay', saying: said?.id ?? '' })).toMatchObject({ ok: true, acts: [1] });
    expect(await ahmed.ask(say(' '))).toMatchObject({ ok: false, refusal: { kind: 'missing' } });
    expect(await ahmed.ask(say('x', {}, ['FRA']))).toMatchObject({
      ok: false,
      refusal: { kind: 'not-in-order' },
    });
    expect(await ahmed.ask({ kind: 'adopt', expected: '' })).toMatchObject({
      ok: false,
      refusal: { kind: 'not-in-order' },
    });
    talkOf(ahmed.doc).push([{ kind: 'said', seat: 'chair' } as never]);
    await until(() => ahmed.closeCode === 4409);
    expect(ahmed.refused).toEqual({ leaf: null, why: 'outside-leaves' });
  });

  it('can say things without a socket, to those who may hear them', async () => {
    const [pakistan, france] = [
      await table.test.signIn('delegate-pak'),
      await table.test.signIn('delegate-fra'),
    ];
    const office = await table.enter(table.chair, 'chair-PAK');
    const path = (room: string) => `${N}/rooms/${room}/commands`;
    const body = { id: 'http-1', command: say('For the Chair alone.') };
    expect((await pakistan.post(path('chair-PAK'), body)).status).toBe(200);
    expect(await (await pakistan.post(path('chair-PAK'), body)).json()).toEqual({
      id: 'http-1',
      ok: true,
      acts: [0],
    });
    await until(() => talkOf(office.doc).length === 1);
    expect((await france.post(path('chair-PAK'), body)).status).toBe(404);
    expect((await france.post(path('nothing'), body)).status).toBe(404);
    expect((await pakistan.post(path('own-PAK'), { id: 'x' })).status).toBe(400);
    expect((await pakistan.post(path('own-PAK'), { id: 'x', command: say('') })).status).toBe(422);
  });
});

describe('private words', () => {
  it('are there after a restart, from rows and from a checkpoint, and the store verifies', async () => {
    const pakistan = await table.test.signIn('delegate-pak');
    const own = await table.enter(pakistan, 'own-PAK');
    makeDraft(own.doc, 'd', { kind: 'wording' }).insert(0, 'welcomes');
    await own.ask(say('Hold for Islamabad.'));
    await until(() => own.recorded > 0);
    const before = own.recorded;
    own.provider.disconnect();
    for (let round = 0; round < 2; round++) {
      await table.test.restart(() => {});
      const again = await table.enter(await table.test.signIn('delegate-pak'), 'own-PAK');
      expect(textOf(again).toString()).toBe('welcomes');
      expect(talkOf(again.doc).toJSON()).toMatchObject([{ words: 'Hold for Islamabad.' }]);
      expect(await again.ask(say('Hold for Islamabad.'), talkOf(again.doc).get(0)?.command)).toMatchObject({
        acts: [0],
      });
      again.provider.disconnect();
    }
    expect(before).toBeGreaterThan(0);
    expect(await verifyStore(storePath(join(table.test.folder, 'data')))).toMatchObject({
      ok: true,
      streams: [{ name: MARAVIA }, { name: `${MARAVIA}~own-PAK`, acts: 1 }],
    });
  });

  it('that were changed on the disk are found, and the room does not open on them', async () => {
    const pakistan = await table.test.signIn('delegate-pak');
    await (await table.enter(pakistan, 'own-PAK')).ask(say('Hold.'));
    await table.test.restart(() => {
      const db = new DatabaseSync(storePath(join(table.test.folder, 'data')));
      db.exec('DELETE FROM checkpoint');
      db.close();
      changeInLog(join(table.test.folder, 'data'), 'Hold.');
    });
    expect(await table.closing(pakistan, 'own-PAK')).toMatchObject({ code: 1013 });
    expect(await verifyStore(storePath(join(table.test.folder, 'data')))).toMatchObject({
      ok: false,
      // The row, and the log's own two: the last frame that the index knew, and the place from which nothing is whole.
      findings: [{ stream: `${MARAVIA}~own-PAK`, row: 1 }, { stream: null }, { stream: null }],
    });
    expect((await pakistan.get(N)).status).toBe(200);
  });

  it('that cannot be written close their room and no other, and it goes on from what is on disk', async () => {
    const pakistan = await table.test.signIn('delegate-pak');
    const [own, shared] = [await table.enter(pakistan, 'own-PAK'), await table.enter(pakistan)];
    await own.ask(say('On disk.'));
    let closed = 0;
    own.provider.on('connection-close', () => {
      closed += 1;
    });
    disk.setBroken(true);
    notesOf(own.doc).set('p/1', new Y.Text('kept by its author'));
    await until(() => closed > 0);
    expect(own.closeCode).toBe(1013);
    disk.setBroken(false);
    const again = await table.enter(pakistan, 'own-PAK');
    expect(talkOf(again.doc).toJSON()).toMatchObject([{ words: 'On disk.' }]);
    // Its author had it in hand, and sends it again.
    await until(() => notesOf(again.doc).has('p/1'));
    expect(shared.provider.wsconnected).toBe(true);
    expect(table.test.log()).toContain('it will be rebuilt from the journal');
  });
});
