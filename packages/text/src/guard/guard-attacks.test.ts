// The attacks that succeed against plain Yjs, each made with real updates or raw bytes.
import { richText } from '@adref/negotiation';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { leavesOf, makeLeaf, recordOf } from '../document/shared-document.ts';
import {
  craft,
  craftAsGiven,
  idIn,
  paragraphOf,
  table,
  text,
  updateOf,
  why,
  words,
  wordsIn,
} from '../testing/guarded-table.ts';

describe('attacks', () => {
  it('refuses typing and deleting in another’s leaf, and leaves the document as it was', () => {
    const { server, judge, client } = table();
    const doc = client();
    const before = Y.encodeStateAsUpdate(server);
    expect(
      judge(
        'PAK',
        updateOf(doc, () => text(doc, 'fra').insert(0, 'un')),
      ),
    ).toMatchObject({ ok: false, refusal: { leaf: 'fra', why: 'not-yours' } });
    const other = client();
    expect(
      why(
        judge(
          'PAK',
          updateOf(other, () => text(other, 'fra').delete(0, 3)),
        ),
      ),
    ).toBe('not-yours');
    expect(Y.encodeStateAsUpdate(server)).toEqual(before);
  });

  it('1: refuses an overlap that claims another root for known clocks', () => {
    const { server, access, deliver, judge, client } = table();
    const doc = client();
    const me = doc.clientID;
    access.set('PAK fra', 'write');
    deliver(
      'PAK',
      updateOf(doc, () => text(doc, 'fra').insert(0, 'abc')),
    );
    access.delete('PAK fra');
    const claim = craft([{ client: me, clock: 0, structs: [words('abcdef', null, idIn(server, 'pak', 0))] }]);
    expect(why(judge('PAK', claim))).not.toBe('accepted');
    expect(wordsIn(server, 'fra')).toBe('abcwelcomes the report');
  });

  it('2: refuses neighbours in two owners’ leaves, either way round', () => {
    const { server, judge } = table();
    const [fra, pak] = [idIn(server, 'fra', 2), idIn(server, 'pak', 2)];
    expect(why(judge('PAK', craft([{ client: 77, clock: 0, structs: [words('x', fra, pak)] }])))).toBe(
      'crosses-leaves',
    );
    expect(why(judge('PAK', craft([{ client: 77, clock: 0, structs: [words('x', pak, fra)] }])))).toBe(
      'crosses-leaves',
    );
  });

  it('3: refuses an item whose neighbour is not known yet', () => {
    const { judge } = table();
    expect(why(judge('PAK', craft([{ client: 77, clock: 0, structs: [words('x', [4711, 3], null)] }])))).toBe(
      'incomplete',
    );
    expect(
      why(judge('PAK', craft([{ client: 77, clock: 5, structs: [words('x', null, null, [4711, 3])] }]))),
    ).toBe('incomplete');
  });

  it('4: refuses a delete set beyond the known clocks', () => {
    const { server, judge } = table();
    const beyond = Y.getState(server.store, server.clientID);
    expect(why(judge('PAK', craft([], [{ client: server.clientID, ranges: [[beyond, 20]] }])))).toBe(
      'incomplete',
    );
  });

  it('5: refuses collected structs under a victim’s client id, and gaps', () => {
    const { judge, claims } = table();
    claims.set(99, 'FRA');
    const collected = (encoder: encoding.Encoder) => {
      encoding.writeUint8(encoder, 0);
      encoding.writeVarUint(encoder, 1000);
    };
    const gap = (encoder: encoding.Encoder) => {
      encoding.writeUint8(encoder, 10);
      encoding.writeVarUint(encoder, 1000);
    };
    expect(why(judge('PAK', craft([{ client: 99, clock: 0, structs: [collected] }])))).toBe('malformed');
    expect(why(judge('PAK', craft([{ client: 77, clock: 0, structs: [gap] }])))).toBe('malformed');
  });

  it('5b: refuses words under another person’s client id and under the server’s', () => {
    const { server, judge, claims } = table();
    claims.set(99, 'FRA');
    const at = idIn(server, 'pak', 0);
    expect(why(judge('PAK', craft([{ client: 99, clock: 0, structs: [words('x', at, null)] }])))).toBe(
      'foreign-author',
    );
    const next = Y.getState(server.store, server.clientID);
    expect(
      why(judge('PAK', craft([{ client: server.clientID, clock: next, structs: [words('x', at, null)] }]))),
    ).toBe('foreign-author');
  });

  it('6: refuses a forward self-reference without integrating what stands before it', () => {
    const { server, judge } = table();
    const before = Y.encodeStateAsUpdate(server);
    const at = idIn(server, 'pak', 0);
    expect(
      why(
        judge(
          'PAK',
          craft([{ client: 77, clock: 0, structs: [words('a', at, null), words('b', [77, 5], null)] }]),
        ),
      ),
    ).toBe('incomplete');
    const circle = craft([
      { client: 78, clock: 0, structs: [words('a', [77, 0], null)] },
      { client: 77, clock: 0, structs: [words('b', [78, 0], null)] },
    ]);
    expect(why(judge('PAK', circle))).toBe('incomplete');
    expect(Y.encodeStateAsUpdate(server)).toEqual(before);
  });

  it('7: refuses roots, the record, new leaves, nodes, subdocuments, attributes, unknown marks and foreign names', () => {
    const { judge, client } = table();
    const attempts: ((doc: Y.Doc) => void)[] = [
      (doc) => doc.getText('elsewhere').insert(0, 'x'),
      (doc) => recordOf(doc).push([{ n: 0 } as never]),
      (doc) => makeLeaf(doc, 'mine', richText('x')),
      (doc) => leavesOf(doc).delete('fra'),
      (doc) =>
        leavesOf(doc)
          .get('pak')
          ?.insert(1, [new Y.XmlElement('paragraph')]),
      (doc) => paragraphOf(doc, 'pak').setAttribute('class', 'x'),
      (doc) => paragraphOf(doc, 'pak').insert(1, [new Y.XmlText('x')]),
      (doc) => text(doc, 'pak').insertEmbed(0, { image: 'x' }),
      (doc) => text(doc, 'pak').format(0, 3, { link: { href: 'x' } }),
      (doc) => text(doc, 'pak').format(0, 3, { bold: { onload: 'x' } }),
      (doc) => text(doc, 'pak').setAttribute('__proto__', 'x'),
      (doc) => doc.getMap('any').set('__proto__', { a: { b: 1 } }),
      (doc) => doc.getMap('any').set('sub', new Y.Doc()),
    ];
    for (const attempt of attempts) {
      const doc = client();
      const update = updateOf(doc, () => attempt(doc));
      expect(why(judge('PAK', update))).toMatch(/malformed|outside-leaves|not-yours/);
    }
  });

  it('8: refuses floods of structs, of authors, and impossible counts at little cost', () => {
    const { server, judge } = table();
    const flood = encoding.createEncoder();
    encoding.writeVarUint(flood, 1);
    encoding.writeVarUint(flood, 400_000);
    encoding.writeVarUint(flood, 77);
    encoding.writeVarUint(flood, 0);
    for (let i = 0; i < 400_000; i++) encoding.writeUint8Array(flood, new Uint8Array([1, 1]));
    expect(why(judge('PAK', encoding.toUint8Array(flood)))).toBe('too-costly');
    for (const count of [4e9, 2 ** 40]) {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, count);
      expect(why(judge('PAK', encoding.toUint8Array(encoder)))).toBe('malformed');
    }
    expect(why(judge('PAK', new Uint8Array(1_000_001)))).toBe('too-large');
    const at = idIn(server, 'pak', 0);
    const crowd = (size: number) =>
      craft(
        Array.from({ length: size }, (_, i) => ({
          client: 5_000 + i,
          clock: 0,
          structs: [words('x', at, null)],
        })),
      );
    expect(why(judge('PAK', crowd(64)))).toBe('accepted');
    expect(why(judge('PAK', crowd(65)))).toBe('malformed');
  });

  it('10: refuses a delete set that says the same deletions many times over', () => {
    const { server, judge, client } = table();
    const doc = client();
    const own = [doc.clientID, Y.getState(server.store, doc.clientID)] as const;
    for (let k = 0; k < 200; k++) text(doc, 'pak').insert(0, 'x');
    Y.applyUpdate(server, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)));
    const whole = [own[1], 200] as const;
    const again = craft([], [{ client: own[0], ranges: Array.from({ length: 1_000 }, () => whole) }]);
    expect(why(judge('PAK', again))).toBe('malformed');
    const twice = craft(
      [],
      [
        { client: own[0], ranges: [whole] },
        { client: own[0], ranges: [whole] },
      ],
    );
    expect(why(judge('PAK', twice))).toBe('malformed');
    const once = judge('PAK', craft([], [{ client: own[0], ranges: [whole] }]));
    expect(once.ok && once.deleted.length).toBe(200);
  });

  it('11: does not take somebody’s first words for known because another wrote under their client id before', () => {
    const { judge, deliver, client } = table();
    const [victim, thief] = [client(), client()];
    const first = updateOf(victim, () => text(victim, 'fra').insert(0, 'warmly '));
    thief.clientID = victim.clientID;
    deliver(
      'PAK',
      updateOf(thief, () => text(thief, 'pak').insert(0, 'stolen ')),
    );
    expect(why(judge('FRA', first))).toBe('foreign-author');
  });

  it('12: refuses to let a leaf grow without end', () => {
    const { deliver, client } = table();
    const doc = client();
    const grow = (length: number) =>
      why(
        deliver(
          'PAK',
          updateOf(doc, () => text(doc, 'pak').insert(0, 'x'.repeat(length))),
        ),
      );
    expect(grow(39_000)).toBe('accepted');
    expect(grow(2_000)).toBe('too-large');
  });

  it('14: refuses clients out of their order: merged with what others wrote, some of it would be left out', () => {
    const { server, judge } = table();
    const at = idIn(server, 'pak', 0);
    const lines = [7_000, 4_100_000_000].map((client) => ({
      client,
      clock: 0,
      structs: [words('да', at, null)],
    }));
    expect(why(judge('PAK', craftAsGiven(lines)))).toBe('malformed');
    const twice = lines.map((line) => ({ ...line, client: 7_000 }));
    expect(why(judge('PAK', craftAsGiven(twice)))).toBe('malformed');
    expect(why(judge('PAK', craft(lines)))).toBe('accepted');
  });

  it('13: refuses two neighbours that nobody can have seen side by side: each reader would read another text', () => {
    const { server, judge, deliver } = table();
    const [third, fourth, fifth] = [2, 3, 4].map((at) => idIn(server, 'pak', at));
    if (third === undefined || fourth === undefined || fifth === undefined)
      throw new Error('no such letters');
    for (const [left, right] of [
      [fifth, third],
      [third, third],
      [third, fifth],
      [null, fifth],
    ] as const)
      expect(why(judge('PAK', craft([{ client: 77, clock: 0, structs: [words('x', left, right)] }])))).toBe(
        'malformed',
      );
    const own = craft([
      { client: 77, clock: 0, structs: [words('ab', third, null), words('x', [77, 1], [77, 0])] },
    ]);
    expect(why(judge('PAK', own))).toBe('malformed');
    // Between two that others have parted meanwhile: that is how an honest update looks that comes late.
    deliver('PAK', craft([{ client: 78, clock: 0, structs: [words('y', third, fourth)] }]));
    expect(why(deliver('PAK', craft([{ client: 77, clock: 0, structs: [words('x', third, fourth)] }])))).toBe(
      'accepted',
    );
  });
});
