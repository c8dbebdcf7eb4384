// The law of private rooms against the real server: no byte of one reaches another seat, on any wire.
import { linesOf, makeDraft, notesOf } from '@adref/text';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { N, openPrivateTable, type PrivateTable, say } from '../testing/private-table.ts';
import { type RoomClient, until } from '../testing/room-client.ts';
import { closeOf, type Guest, MARAVIA } from '../testing/test-server.ts';

let table: PrivateTable;
beforeEach(async () => {
  table = await openPrivateTable();
});
afterEach(() => table.end());

describe('the law of confidentiality', () => {
  it('no byte of a private room reaches another seat, whatever it reads', { timeout: 120_000 }, async () => {
    const guests = new Map<string, Guest>();
    for (const person of [
      'delegate-pak',
      'delegate-fra',
      'delegate-chn',
      'delegate-dnk',
      'observer',
      'secretariat-officer',
    ])
      guests.set(person, await table.test.signIn(person));
    const of = (person: string): Guest => {
      const guest = person === 'chair-office' ? table.chair : guests.get(person);
      if (guest === undefined) throw new Error(`${person} is not here`);
      return guest;
    };
    for (const seat of ['secretariat', 'observer'] as const)
      await table.command(table.chair, { kind: 'allow-reading', seat, extent: 'record' });
    const group = await table.groupOf(of('delegate-pak'), ['PAK', 'CHN']);
    const seats = new Map<string, readonly string[]>([
      ['delegate-pak', ['own-PAK', 'chair-PAK', group]],
      ['delegate-chn', ['own-CHN', 'chair-CHN', group]],
      ['delegate-fra', ['own-FRA', 'chair-FRA']],
      ['delegate-dnk', ['own-DNK', 'chair-DNK']],
      ['secretariat-officer', ['own-secretariat', 'chair-secretariat']],
      ['observer', []],
      ['chair-office', ['own-chair', 'chair-PAK', 'chair-FRA', 'chair-CHN']],
    ]);
    const open = new Map<string, Map<string, RoomClient>>();
    for (const [person, rooms] of seats) {
      const lines = new Map([['', await table.enter(of(person))]]);
      for (const room of rooms) lines.set(room, await table.enter(of(person), room));
      open.set(person, lines);
    }
    const line = (person: string, room: string): RoomClient => {
      const found = open.get(person)?.get(room);
      if (found === undefined) throw new Error(`${person} is not in ${room}`);
      return found;
    };
    // Each channel has a token of its own, in every place that a private room has for words.
    const tokens = new Map<string, readonly string[]>();
    for (const [person, room] of [
      ['delegate-pak', 'own-PAK'],
      ['delegate-pak', 'chair-PAK'],
      ['delegate-chn', group],
      ['chair-office', 'own-chair'],
      ['secretariat-officer', 'chair-secretariat'],
    ] as const) {
      const token = (part: string) => `secret-${part}-${room.replace(/[^a-z]/gi, '')}-${tokens.size}`;
      const own = ['text', 'anchor', 'note', 'line', 'said', 'quoted', 'caret'].map(token);
      const [text = '', anchor = '', note = '', redLine = '', said = '', quoted = '', caret = ''] = own;
      const { doc, provider } = line(person, room);
      makeDraft(doc, 'd', { kind: 'wording', anchor: { words: anchor } }).insert(0, text);
      notesOf(doc).set('p/1', new Y.Text(note));
      linesOf(doc).set('b/red-line/1', new Y.Text(redLine));
      provider.awareness.setLocalStateField('caret', caret);
      const quote = { leaf: 'l', start: 0, end: 3, words: quoted };
      const answer = await line(person, room).ask(say(said, { quote }));
      expect(answer.ok).toBe(true);
      tokens.set(room, own);
    }
    const readers = new Map([
      ['own-PAK', ['delegate-pak']],
      ['chair-PAK', ['delegate-pak', 'chair-office']],
      [group, ['delegate-pak', 'delegate-chn']],
      ['own-chair', ['chair-office']],
      ['chair-secretariat', ['secretariat-officer']],
    ]);
    const holds = ({ frames }: RoomClient, token: string) =>
      frames.some((frame) => Buffer.from(frame).includes(token));
    // Its readers have it all: the tokens do travel, and the search finds them.
    for (const [room, own] of tokens) {
      for (const person of readers.get(room) ?? []) {
        await until(() => own.every((token) => holds(line(person, room), token)));
      }
    }
    // Something public goes to everybody, so that whatever was to come has come.
    await table.command(table.chair, {
      kind: 'comment',
      on: await table.somewhere(),
      words: 'Heard by all.',
      mentions: [],
    });
    for (const lines of open.values())
      await until(() => holds(lines.get('') ?? line('chair-office', ''), 'Heard by all.'));

    for (const [room, own] of tokens) {
      for (const [person, lines] of open) {
        for (const [where, { frames }] of lines) {
          const isReader = readers.get(room)?.includes(person) === true && where === room;
          const heard = own.filter((token) => frames.some((frame) => Buffer.from(frame).includes(token)));
          if (!isReader) expect(heard, `${person} in “${where}” of ${room}`).toEqual([]);
        }
      }
    }
    const all = [...tokens.values()].flat();
    for (const person of seats.keys()) {
      const paths = [
        N,
        `${N}/record`,
        `${N}/reading`,
        '/api/negotiations',
        `${N}/export?form=bracketed&as=md`,
      ];
      for (const path of paths) {
        const answer = await of(person).get(path);
        const body = await answer.text();
        expect(body.length, path).toBeGreaterThan(0);
        expect(
          all.filter((token) => body.includes(token)),
          `${person} ${path}`,
        ).toEqual([]);
      }
    }
    expect(all.filter((token) => table.test.log().includes(token))).toEqual([]);
    expect(table.test.log()).not.toContain('secret');
  });

  it('lets nobody in but its readers, by any door', async () => {
    const [pakistan, france, observer] = [
      await table.test.signIn('delegate-pak'),
      await table.test.signIn('delegate-fra'),
      await table.test.signIn('observer'),
    ];
    const group = await table.groupOf(pakistan, ['PAK', 'CHN']);
    for (const [guest, room] of [
      [france, 'own-PAK'],
      [table.chair, 'own-PAK'],
      [observer, 'own-PAK'],
      [observer, 'own-observer'],
      [france, 'chair-PAK'],
      [france, 'own-chair'],
      [france, group],
      [table.chair, group],
      [table.chair, 'group-none'],
      [table.chair, 'own-'],
      [table.chair, 'chair-chair'],
    ] as const) {
      expect(await table.closing(guest, room), `${guest.person} ${room}`).toMatchObject({ code: 4403 });
    }
    expect(await table.closing(pakistan, 'own-PAK', { origin: 'https://evil.example' })).toMatchObject({
      code: 4403,
    });
    expect(await table.closing({ ...pakistan, cookie: '' }, 'own-PAK')).toMatchObject({ code: 4401 });
    expect(await table.closing({ ...france, person: 'delegate-pak' }, 'own-PAK')).toMatchObject({
      code: 4401,
    });
    expect(await table.closing(pakistan, 'own-PAK/more')).toMatchObject({ code: 4404 });
    // The journal's name of a room opens nothing either.
    await (await table.enter(pakistan, 'own-PAK')).ask(say('Ours.'));
    for (const guest of [pakistan, table.chair])
      for (const path of ['', '/record', '/reading', '/export?form=bracketed&as=md'])
        expect((await guest.get(`/api/negotiations/${MARAVIA}~own-PAK${path}`)).status).toBe(404);
    expect(await closeOf(pakistan.socket(`${MARAVIA}~own-PAK`))).toMatchObject({ code: 4404 });
    expect(await (await table.chair.get('/api/negotiations')).json()).toMatchObject({
      negotiations: [{ id: MARAVIA }],
    });
  });

  it('cuts off whoever leaves the group or loses their seat, at once', async () => {
    const [pakistan, china] = [
      await table.test.signIn('delegate-pak'),
      await table.test.signIn('delegate-chn'),
    ];
    const denmark = await table.test.signIn('delegate-dnk');
    const group = await table.groupOf(pakistan, ['PAK', 'CHN', 'DNK']);
    const [theirs, stays, leaves] = [
      await table.enter(pakistan, group),
      await table.enter(china, group),
      await table.enter(denmark, group),
    ];
    await table.command(denmark, { kind: 'leave-group', group: group.slice('group-'.length) });
    await until(() => leaves.closeCode === 4403);
    expect(await table.closing(denmark, group)).toMatchObject({ code: 4403 });
    expect((await denmark.post(`${N}/rooms/${group}/commands`, { id: 'x', command: say('!') })).status).toBe(
      404,
    );
    const before = leaves.frames.length;
    notesOf(theirs.doc).set('p/1', new Y.Text('now without Denmark'));
    await until(() => notesOf(stays.doc).has('p/1'));
    expect(leaves.frames.length).toBe(before);

    const sana = await table.colleague('pak-2', 'PAK');
    const [own, other] = [await table.enter(sana, 'own-PAK'), await table.enter(pakistan, 'own-PAK')];
    await table.command(table.chair, { kind: 'unseat-person', person: 'pak-2' });
    await until(() => own.closeCode === 4403);
    await table.command(table.chair, {
      kind: 'seat-person',
      person: 'pak-2',
      name: 'Now of China',
      seat: 'CHN',
    });
    expect(await table.closing(sana, 'own-PAK')).toMatchObject({ code: 4403 });
    expect((await table.enter(sana, 'own-CHN')).provider.wsconnected).toBe(true);
    expect(other.provider.wsconnected).toBe(true);
    await table.command(china, { kind: 'leave-group', group: group.slice('group-'.length) });
    await until(() => theirs.closeCode === 4403 && stays.closeCode === 4403);
  });

  it('ends with the session', async () => {
    const pakistan = await table.test.signIn('delegate-pak');
    const own = await table.enter(pakistan, 'own-PAK');
    await pakistan.post('/api/sign-out', {});
    await until(() => own.closeCode === 4401);
  });
});
