// What would touch the talk, hide, or harm the server does not pass the guard of a private room.
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ALI, FATIMA, guardedRoom, textIn, VALUES } from '../testing/guarded-room.ts';
import { craft, updateOf, words } from '../testing/guarded-table.ts';
import { draftsOf, makeDraft, notesOf, talkOf } from './private-document.ts';

describe('attacks on a private room', () => {
  const attempt = (attack: (doc: Y.Doc) => void) => {
    const { live, deliver, copy } = guardedRoom();
    const seed = copy();
    deliver(
      FATIMA,
      updateOf(seed, () => makeDraft(seed, 'd', VALUES).insert(0, 'ours')),
    );
    const before = Y.encodeStateAsUpdate(live.doc);
    const doc = copy();
    const why = deliver(
      ALI,
      updateOf(doc, () => attack(doc)),
    );
    if (why !== 'accepted') expect(Y.encodeStateAsUpdate(live.doc)).toEqual(before);
    return why;
  };

  it.each<[string, (doc: Y.Doc) => void]>([
    ['forging what is said', (doc) => talkOf(doc).push([{ kind: 'said' } as never])],
    ['forging it before what was said', (doc) => talkOf(doc).insert(0, [{ kind: 'said' } as never])],
    ['deleting what was said', (doc) => talkOf(doc).delete(0, 1)],
    ['another root', (doc) => doc.getText('elsewhere').insert(0, 'x')],
    ['the roots of the shared document', (doc) => doc.getArray('record').push([1])],
  ])('%s is refused', (_, attack) => {
    expect(attempt(attack)).toBe('outside-leaves');
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ['a subdocument', (doc) => draftsOf(doc).get('d')?.set('sub', new Y.Doc())],
    ['an array', (doc) => draftsOf(doc).get('d')?.set('list', new Y.Array())],
    ['bytes', (doc) => draftsOf(doc).get('d')?.set('bytes', new Uint8Array(3))],
    ['marks', (doc) => textIn(doc).format(0, 2, { bold: true })],
    ['embeds', (doc) => textIn(doc).insertEmbed(0, { image: 'x' })],
    ['a value where a draft belongs', (doc) => draftsOf(doc).set('x', 'value' as never)],
    ['a map in a draft', (doc) => draftsOf(doc).get('d')?.set('map', new Y.Map())],
    ['a map among the notes', (doc) => notesOf(doc).set('n', new Y.Map() as never)],
    ['a value that nests too deep', (doc) => draftsOf(doc).get('d')?.set('kind', nested(9))],
    ['a value that is too large', (doc) => draftsOf(doc).get('d')?.set('kind', 'x'.repeat(60_001))],
    [
      'a foreign name in a value',
      (doc) => draftsOf(doc).get('d')?.set('kind', JSON.parse('{"__proto__":1}')),
    ],
    ['a key that is too long', (doc) => notesOf(doc).set('k'.repeat(301), new Y.Text())],
  ])('%s is refused', (_, attack) => {
    expect(attempt(attack)).toBe('malformed');
  });

  it('a foreign name for a key is refused', () => {
    expect(attempt((doc) => notesOf(doc).set('__proto__', new Y.Text()))).toBe('outside-leaves');
  });

  it('nothing can be written beside, inside or instead of what the server said', () => {
    const { live, deliver } = guardedRoom();
    const server = live.doc.clientID;
    for (const struct of [
      words('x', [server, 0], null),
      words('x', null, [server, 0]),
      words('x', null, null, [server, 0]),
    ]) {
      expect(deliver(ALI, craft([{ client: 7, clock: 0, structs: [struct] }]))).toBe('outside-leaves');
    }
    expect(deliver(ALI, craft([], [{ client: server, ranges: [[0, 1]] }]))).toBe('outside-leaves');
    expect(
      deliver(ALI, craft([{ client: server, clock: 1, structs: [words('x', null, null, [7, 0])] }])),
    ).toBe('foreign-author');
    expect(talkOf(live.doc).length).toBe(1);
  });

  it('nor under the client ids of a server that has stopped', () => {
    const { live, deliver } = guardedRoom();
    const server = live.doc.clientID;
    live.doc.clientID = 5;
    expect(deliver(ALI, craft([], [{ client: server, ranges: [[0, 1]] }]))).toBe('outside-leaves');
  });

  it('nobody writes under a colleague’s client id, though they may change each other’s words', () => {
    const { live, deliver, copy } = guardedRoom();
    const fatima = copy();
    deliver(
      FATIMA,
      updateOf(fatima, () => makeDraft(fatima, 'd', VALUES).insert(0, 'ours')),
    );
    const ali = copy();
    expect(
      deliver(
        ALI,
        updateOf(ali, () => textIn(ali).delete(0, 1)),
      ),
    ).toBe('accepted');
    ali.clientID = fatima.clientID;
    expect(
      deliver(
        ALI,
        updateOf(ali, () => textIn(ali).insert(0, 'y')),
      ),
    ).toBe('foreign-author');
    live.reserve(FATIMA, 99);
    expect(deliver(ALI, craft([{ client: 99, clock: 0, structs: [words('x', null, null, [7, 0])] }]))).toBe(
      'foreign-author',
    );
    expect(textIn(live.doc).toString()).toBe('urs');
  });

  it('nothing is left waiting: gaps, neighbours and deletions that are not there', () => {
    const { deliver } = guardedRoom();
    const one = (clock: number, struct: ReturnType<typeof words>) =>
      deliver(ALI, craft([{ client: 7, clock, structs: [struct] }]));
    expect(one(5, words('x', null, null, [8, 0]))).toBe('incomplete');
    expect(one(0, words('x', [8, 3], null))).toBe('incomplete');
    expect(one(0, words('x', null, [7, 0]))).toBe('incomplete');
    expect(deliver(ALI, craft([], [{ client: 7, ranges: [[0, 5]] }]))).toBe('incomplete');
    const gap = (encoder: encoding.Encoder) => {
      encoding.writeUint8(encoder, 10);
      encoding.writeVarUint(encoder, 3);
    };
    expect(deliver(ALI, craft([{ client: 7, clock: 0, structs: [gap] }]))).toBe('malformed');
  });

  it('no insertion claims neighbours in two texts', () => {
    const { deliver, copy, live } = guardedRoom();
    const doc = copy();
    deliver(
      ALI,
      updateOf(doc, () => {
        makeDraft(doc, 'd', VALUES).insert(0, 'one');
        makeDraft(doc, 'e', VALUES).insert(0, 'two');
      }),
    );
    const idOf = (id: string) => {
      const item = textIn(live.doc, id)._start;
      if (item === null) throw new Error('no letters');
      return [item.id.client, item.id.clock] as const;
    };
    const struct = words('x', idOf('d'), idOf('e'));
    expect(deliver(ALI, craft([{ client: 7, clock: 0, structs: [struct] }]))).toBe('crosses-leaves');
  });

  it('no flood passes: bytes, structs, authors, and all that a room may ever hold', () => {
    const { deliver, copy } = guardedRoom();
    expect(deliver(ALI, new Uint8Array(500_001))).toBe('too-large');
    const tombstones = Array.from({ length: 20_001 }, () => (encoder: encoding.Encoder) => {
      encoding.writeUint8Array(encoder, new Uint8Array([0, 1]));
    });
    expect(deliver(ALI, craft([{ client: 7, clock: 0, structs: tombstones }]))).toBe('too-costly');
    const crowd = Array.from({ length: 65 }, (_, k) => ({
      client: 70 + k,
      clock: 0,
      structs: tombstones.slice(0, 1),
    }));
    expect(deliver(ALI, craft(crowd))).toBe('malformed');
    const huge = (encoder: encoding.Encoder) => {
      encoding.writeUint8(encoder, 0);
      encoding.writeVarUint(encoder, 4_000_000);
    };
    expect(deliver(ALI, craft([{ client: 7, clock: 0, structs: [huge] }]))).toBe('malformed');
    const doc = copy();
    expect(
      deliver(
        ALI,
        updateOf(doc, () => makeDraft(doc, 'd', VALUES)),
      ),
    ).toBe('accepted');
  });

  it('broken bytes never throw and never change what was said', () => {
    const { live, copy } = guardedRoom();
    const doc = copy();
    const honest = updateOf(doc, () => {
      makeDraft(doc, 'd', VALUES).insert(0, 'words and more');
      textIn(doc).delete(3, 4);
      notesOf(doc).set('p/1', new Y.Text('note'));
    });
    let seed = 20260105;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed % below;
    };
    let accepted = 0;
    for (let round = 0; round < 20_000; round++) {
      const bytes = honest.slice(0, random(8) === 0 ? random(honest.length) : honest.length);
      for (let k = random(4); k >= 0 && bytes.length > 0; k--) bytes[random(bytes.length)] = random(256);
      if (live.receive(ALI, bytes).ok) accepted += 1;
    }
    expect(accepted).toBeGreaterThan(0);
    expect(talkOf(live.doc).toJSON()).toMatchObject([{ words: 'first' }]);
    const roots = ['drafts', 'lines', 'notes', 'talk'];
    expect([...live.doc.share.keys()].filter((root) => !roots.includes(root))).toEqual([]);
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { in: nested(depth - 1) };
}
