// The live room against the real server and the stock provider: what syncs, what is acknowledged, and what is refused without
// harm to anybody else.
import {
  findBracket,
  hashOfSegments,
  type Leaf,
  leavesIn,
  type NegotiationState,
  plainText,
  type Segment,
} from '@adref/negotiation';
import { MESSAGE, SYNC } from '@adref/protocol';
import { leafText, makeLeaf, recordOf } from '@adref/text';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { negotiationStream } from '../storage/stream.ts';
import { syncFrame } from '../streams/connections/wire.ts';
import { RoomClient, until } from '../testing/room-client.ts';
import { type Guest, startTestServer, type TestServer } from '../testing/test-server.ts';

let test: TestServer;
let clients: RoomClient[];
let guests: Map<string, Guest>;

beforeEach(async () => {
  test = await startTestServer();
  clients = [];
  guests = new Map();
});
afterEach(async () => {
  for (const client of clients) client.close();
  await test.end();
});

async function enter(person: string, options: { adref?: boolean } = {}): Promise<RoomClient> {
  const guest = guests.get(person) ?? (await test.signIn(person));
  guests.set(person, guest);
  const client = new RoomClient(test, guest, options);
  clients.push(client);
  return client.synced();
}

/** The first numbered paragraph's only leaf, whose words stand at the given place. */
function findWords(state: NegotiationState, words: string) {
  for (const { id, segments } of state.paragraphs) {
    const leaf = firstLeaf(segments);
    const at = plainText(leaf.text).indexOf(words);
    if (at >= 0) return { paragraph: id, leaf: leaf.id, from: at, to: at + words.length };
  }
  throw new Error(`no paragraph says “${words}”`);
}

function firstLeaf(segments: readonly Segment[]): Leaf {
  const [leaf] = leavesIn(segments);
  if (leaf === undefined) throw new Error('a list without a leaf');
  return leaf;
}

/** Brackets “took note of” for France with “welcomed”, and returns the ids. */
async function openBracket(france: RoomClient) {
  const { leaf, from, to } = findWords(france.state, 'took note of');
  const answer = await france.ask({
    kind: 'open-bracket',
    from: { leaf, offset: from },
    to: { leaf, offset: to },
    expected: 'took note of',
    reason: '',
    wordings: [[{ text: 'welcomed' }]],
  });
  expect(answer).toMatchObject({ ok: true });
  const opened = france.record.findLast(({ act }) => act.kind === 'bracket-opened');
  if (opened?.act.kind !== 'bracket-opened') throw new Error('no bracket');
  const bracket = findBracket(france.state, opened.act.bracket);
  const [base, own] = bracket?.wordings ?? [];
  if (bracket === undefined || base === undefined || own === undefined) throw new Error('no wordings');
  return {
    oldLeaf: leaf,
    bracket,
    base,
    own,
    baseLeaf: firstLeaf(base.segments).id,
    ownLeaf: firstLeaf(own.segments).id,
  };
}

describe('the stock provider', () => {
  it('syncs both ways without Adref’s own messages', async () => {
    const [france, pakistan] = [await enter('delegate-fra'), await enter('delegate-pak', { adref: false })];
    const { bracket, base, ownLeaf } = await openBracket(france);
    await until(() => findBracket(pakistan.state, bracket.id) !== undefined);
    const response = await guests.get('delegate-pak')?.post(`/api/negotiations/${france.state.id}/commands`, {
      id: 'pak-1',
      command: {
        kind: 'propose-wording',
        bracket: bracket.id,
        text: [{ text: 'acknowledged' }],
        expected: hashOfSegments(base.segments),
      },
    });
    expect(response?.status).toBe(200);
    await until(() => findBracket(pakistan.state, bracket.id)?.wordings.length === 3);
    const third = findBracket(pakistan.state, bracket.id)?.wordings[2];
    if (third === undefined) throw new Error('no third wording');
    const leaf = firstLeaf(third.segments).id;
    pakistan.text(leaf).insert(12, ' with appreciation');
    france.text(ownLeaf).insert(8, ' warmly');
    await until(
      () =>
        pakistan.words(ownLeaf) === 'welcomed warmly' &&
        france.words(leaf) === 'acknowledged with appreciation',
    );
  });

  it('acknowledges words once they are on disk, and they are there after a restart of the room', async () => {
    const france = await enter('delegate-fra');
    const { ownLeaf } = await openBracket(france);
    const before = france.recorded;
    france.text(ownLeaf).insert(8, ' warmly');
    await until(() => france.recorded === before + 1);
    const rows = await test.server.journal.rows(negotiationStream(france.state.id), 1, 10_000);
    const doc = new Y.Doc();
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
    const stored = leafText(doc, ownLeaf);
    expect(stored?.toString()).toBe('welcomed warmly');
  });

  it('records what was typed when typing pauses, with its author', async () => {
    const france = await enter('delegate-fra');
    const { ownLeaf } = await openBracket(france);
    france.text(ownLeaf).insert(8, ' warmly');
    await until(() => france.record.some(({ act }) => act.kind === 'leaf-edited' && act.leaf === ownLeaf));
    const edit = france.record.find(({ act }) => act.kind === 'leaf-edited');
    expect(edit).toMatchObject({
      seat: 'FRA',
      act: {
        at: 8,
        inserted: [{ text: ' warmly' }],
        authors: [{ seat: 'FRA', person: 'delegate-fra', length: 7 }],
      },
    });
  });
});

describe('a hostile delegation', () => {
  it('cannot write into another’s wording, the record, or the map of leaves: refused, logged, nothing changed', async () => {
    const france = await enter('delegate-fra');
    const { ownLeaf } = await openBracket(france);
    const attempts: ((client: RoomClient) => void)[] = [
      (client) => client.text(ownLeaf).insert(0, 'un'),
      (client) => client.text(ownLeaf).delete(0, 3),
      (client) => recordOf(client.doc).push([{ forged: true } as never]),
      (client) => void client.doc.transact(() => makeLeaf(client.doc, 'mine', [{ text: 'x' }])),
    ];
    for (const attempt of attempts) {
      const pakistan = await enter('delegate-pak');
      const before = Y.encodeStateAsUpdate(france.doc);
      attempt(pakistan);
      await until(() => pakistan.closeCode === 4409);
      expect(pakistan.refused?.why).toMatch(/not-yours|malformed/);
      expect(Y.encodeStateAsUpdate(france.doc)).toEqual(before);
    }
    expect(test.log()).toContain('update refused');
    expect(france.words(ownLeaf)).toBe('welcomed');
    france.text(ownLeaf).insert(8, '!');
    const before = france.recorded;
    await until(() => france.recorded > before);
  });

  it('cannot forge presence: the server stamps who it is, and passes over states of others', async () => {
    const [france, pakistan] = [await enter('delegate-fra'), await enter('delegate-pak')];
    france.provider.awareness.setLocalState({
      user: { seat: 'chair', person: 'x', name: 'The Chair' },
      leaf: 'l',
    });
    await until(() => pakistan.provider.awareness.getStates().get(france.doc.clientID)?.leaf === 'l');
    expect(pakistan.provider.awareness.getStates().get(france.doc.clientID)?.user).toEqual({
      seat: 'FRA',
      person: 'delegate-fra',
      name: expect.any(String),
    });
    pakistan.send(presenceFrame(france.doc.clientID, 1000, { leaf: 'elsewhere' }));
    pakistan.provider.awareness.setLocalStateField('leaf', 'mine');
    await until(() => france.provider.awareness.getStates().get(pakistan.doc.clientID)?.leaf === 'mine');
    expect(pakistan.provider.awareness.getStates().get(france.doc.clientID)?.leaf).toBe('l');
    expect(test.log()).toContain('presence of somebody else passed over');
  });

  it('cannot take a client id that it has learnt from presence', async () => {
    const [france, pakistan] = [await enter('delegate-fra'), await enter('delegate-pak')];
    const { bracket, base, ownLeaf } = await openBracket(france);
    const expected = hashOfSegments(base.segments);
    await until(() => findBracket(pakistan.state, bracket.id) !== undefined);
    await pakistan.ask({ kind: 'propose-wording', bracket: bracket.id, text: [{ text: 'noted' }], expected });
    const stranger = await enter('delegate-chn');
    stranger.provider.awareness.setLocalStateField('leaf', 'x');
    await until(() => pakistan.provider.awareness.getStates().has(stranger.doc.clientID));
    const own = findBracket(pakistan.state, bracket.id)?.wordings.at(-1);
    pakistan.doc.clientID = stranger.doc.clientID;
    pakistan.text(firstLeaf(own?.segments ?? []).id).insert(0, 'un');
    await until(() => pakistan.closeCode === 4409);
    expect(pakistan.refused?.why).toBe('foreign-author');
    expect(france.words(ownLeaf)).toBe('welcomed');
  });

  it.each([
    ['nonsense', () => new Uint8Array([9, 9, 9]), 4400],
    ['a truncated message', () => new Uint8Array([0, 2, 200, 1]), 4400],
    ['a broken state vector', () => syncFrame(SYNC.step1, new Uint8Array([5, 1])), 4400],
    ['a huge presence', (own: number) => presenceFrame(own, 1000, { fill: 'x'.repeat(5000) }), 4413],
    ['a message over the limit', () => new Uint8Array(1_000_001), 4413],
  ])('is closed with a clear code for %s, and harms nobody', async (_name, make, code) => {
    const [france, pakistan] = [await enter('delegate-fra'), await enter('delegate-pak')];
    pakistan.send(make(pakistan.doc.clientID));
    await until(() => pakistan.closeCode === code);
    const { ownLeaf } = await openBracket(france);
    expect(france.words(ownLeaf)).toBe('welcomed');
  });

  it('is closed when it floods', async () => {
    const pakistan = await enter('delegate-pak');
    for (let i = 0; i < 300; i++) pakistan.send(new Uint8Array([MESSAGE.queryAwareness]));
    await until(() => pakistan.closeCode === 4429);
  });
});

describe('late edits', () => {
  it('are carried to the successor of the words, without a refusal', async () => {
    const [chair, france] = [await enter('chair-office'), await enter('delegate-fra')];
    const { leaf, from } = findWords(chair.state, 'took note of');
    chair.provider.disconnect();
    chair.text(leaf).insert(from + 'took note of'.length, ' with interest');
    const { baseLeaf } = await openBracket(france);
    chair.provider.connect();
    await until(() => chair.provider.synced && france.words(baseLeaf) === 'took note of with interest');
    expect(chair.refused).toBeNull();
  });

  it('are offered back where the wording has gone', async () => {
    const [chair, france] = [await enter('chair-office'), await enter('delegate-fra')];
    const { bracket, base, ownLeaf } = await openBracket(france);
    france.provider.disconnect();
    france.text(ownLeaf).insert(8, ' most warmly');
    await until(() => findBracket(chair.state, bracket.id) !== undefined);
    const settled = await chair.ask({
      kind: 'settle',
      bracket: bracket.id,
      wording: base.id,
      expected: hashOfSegments(base.segments),
    });
    expect(settled).toMatchObject({ ok: true });
    france.provider.connect();
    await until(() => france.record.some(({ act }) => act.kind === 'words-offered-back'));
    const offered = france.record.findLast(({ act }) => act.kind === 'words-offered-back');
    expect(offered).toMatchObject({
      seat: 'FRA',
      person: 'delegate-fra',
      act: { words: ' most warmly', why: 'no-longer-yours' },
    });
  });
});

describe('commands', () => {
  it('are done once per id, answered again, and refused with a reason', async () => {
    const france = await enter('delegate-fra');
    const { bracket, own } = await openBracket(france);
    const position = {
      kind: 'take-position',
      bracket: bracket.id,
      wording: own.id,
      expected: hashOfSegments(own.segments),
      stance: 'support',
      note: '',
    } as const;
    const first = await france.ask(position, 'once');
    const acts = france.record.length;
    expect(await france.ask(position, 'once')).toEqual(first);
    expect(france.record.length).toBe(acts);
    expect(
      await france.ask({ kind: 'settle', bracket: bracket.id, wording: own.id, expected: 'x' }),
    ).toMatchObject({ ok: false, refusal: { kind: 'not-permitted' } });
    expect(await france.ask({ kind: 'no-such' } as never)).toMatchObject({
      ok: false,
      refusal: { kind: 'not-in-order' },
    });
  });
});

function presenceFrame(client: number, clock: number, state: unknown): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, 1);
  encoding.writeVarUint(body, client);
  encoding.writeVarUint(body, clock);
  encoding.writeVarString(body, JSON.stringify(state));
  const frame = encoding.createEncoder();
  encoding.writeVarUint(frame, MESSAGE.awareness);
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(body));
  return encoding.toUint8Array(frame);
}
