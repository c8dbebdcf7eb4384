// The attacks that succeed against plain Yjs, each made with real updates, and the honest traffic that must pass.
import { richText } from '@adref/negotiation';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Judgement, judgeUpdate } from './guard.ts';
import { wordsOf } from './leaf-text.ts';
import type { LeafAccess } from './placed-structs.ts';
import { LeafIndex, leafText, leavesOf, makeLeaf, recordOf } from './shared-document.ts';

/** A server with a leaf of France's and one of Pakistan's, and a client that has it all. */
function table() {
  const server = new Y.Doc();
  server.transact(() => {
    makeLeaf(server, 'fra', richText('welcomes the report'));
    makeLeaf(server, 'pak', richText('acknowledges with appreciation'));
  });
  const index = new LeafIndex(server);
  const claims = new Map<number, string>([[server.clientID, 'server']]);
  const access = new Map<string, LeafAccess>([
    ['FRA fra', 'write'],
    ['PAK pak', 'write'],
  ]);
  const judge = (seat: string, update: Uint8Array): Judgement =>
    judgeUpdate(server, index, update, {
      accessTo: (leaf) => access.get(`${seat} ${leaf}`) ?? 'none',
      mayWriteAs: (client) => (claims.get(client) ?? seat) === seat,
    });
  const deliver = (seat: string, update: Uint8Array): Judgement => {
    const judged = judge(seat, update);
    if (judged.ok && judged.bytes !== null) {
      for (const client of judged.authors) claims.set(client, seat);
      Y.applyUpdate(server, judged.bytes);
      expect(server.store.pendingStructs).toBeNull();
      expect(server.store.pendingDs).toBeNull();
    }
    return judged;
  };
  const client = () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
    return doc;
  };
  return { server, claims, access, judge, deliver, client };
}

function wordsIn(doc: Y.Doc, leaf: string): string {
  return wordsOf(text(doc, leaf))
    .map((run) => run.text)
    .join('');
}

function text(doc: Y.Doc, leaf: string): Y.XmlText {
  const found = leafText(doc, leaf);
  if (found === undefined) throw new Error(`no leaf ${leaf}`);
  return found;
}

function paragraphOf(doc: Y.Doc, leaf: string): Y.XmlElement {
  const paragraph = leavesOf(doc).get(leaf)?.get(0);
  if (!(paragraph instanceof Y.XmlElement)) throw new Error(`no paragraph in ${leaf}`);
  return paragraph;
}

/** The update that `write` makes on a document. */
function updateOf(doc: Y.Doc, write: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(write);
  return Y.encodeStateAsUpdate(doc, before);
}

const why = (judged: Judgement) => (judged.ok ? 'accepted' : judged.refusal.why);

/** Raw v1 bytes: structs by client, then a delete set. */
function craft(
  clients: readonly {
    client: number;
    clock: number;
    structs: readonly ((encoder: encoding.Encoder) => void)[];
  }[],
  deletes: readonly { client: number; ranges: readonly (readonly [number, number])[] }[] = [],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clients.length);
  for (const { client, clock, structs } of clients) {
    encoding.writeVarUint(encoder, structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const write of structs) write(encoder);
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length);
    for (const [clock, length] of ranges) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  }
  return encoding.toUint8Array(encoder);
}

type Id = readonly [client: number, clock: number];
const words =
  (said: string, origin: Id | null, right: Id | null, parent: Id | null = null) =>
  (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 4 | (origin ? 128 : 0) | (right ? 64 : 0));
    for (const id of [origin, right]) {
      if (id === null) continue;
      encoding.writeVarUint(encoder, id[0]);
      encoding.writeVarUint(encoder, id[1]);
    }
    if (origin === null && right === null) {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, parent?.[0] ?? 0);
      encoding.writeVarUint(encoder, parent?.[1] ?? 0);
    }
    encoding.writeVarString(encoder, said);
  };

function idIn(doc: Y.Doc, leaf: string, index: number): Id {
  let at = 0;
  for (let item = text(doc, leaf)._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (index < at + item.length) return [item.id.client, item.id.clock + index - at];
    at += item.length;
  }
  throw new Error('no such character');
}

describe('honest updates', () => {
  it('accepts typing, deleting and marking in one’s own leaf, byte for byte', () => {
    const { server, deliver, client } = table();
    const doc = client();
    for (const write of [
      () => text(doc, 'fra').insert(8, ' warmly'),
      () => text(doc, 'fra').delete(0, 3),
      () => text(doc, 'fra').format(0, 4, { bold: {} }),
      () => text(doc, 'fra').format(0, 2, { bold: null }),
      () => text(doc, 'fra').delete(0, text(doc, 'fra').length),
      () => text(doc, 'fra').insert(0, 'العربية 🙂'),
    ]) {
      const judged = deliver('FRA', updateOf(doc, write));
      expect(why(judged)).toBe('accepted');
      expect(wordsOf(text(server, 'fra'))).toEqual(wordsOf(text(doc, 'fra')));
    }
  });

  it('accepts the whole offline copy again and again, and says there is nothing new', () => {
    const { server, deliver, client } = table();
    const doc = client();
    text(doc, 'fra').insert(0, 'warmly ');
    text(doc, 'fra').delete(2, 3);
    const whole = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server));
    expect(deliver('FRA', whole)).toMatchObject({ ok: true });
    const again = deliver('FRA', Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)));
    expect(again).toMatchObject({ ok: true, bytes: null });
    const reader = client();
    expect(deliver('BHR', Y.encodeStateAsUpdate(reader, Y.encodeStateVector(server)))).toMatchObject({
      ok: true,
      bytes: null,
    });
  });

  it('accepts an update whose beginning is known already', () => {
    const { server, deliver, client } = table();
    const doc = client();
    const before = Y.encodeStateVector(doc);
    text(doc, 'fra').insert(0, 'very ');
    deliver('FRA', Y.encodeStateAsUpdate(doc, before));
    text(doc, 'fra').insert(5, 'much ');
    expect(deliver('FRA', Y.encodeStateAsUpdate(doc, before))).toMatchObject({ ok: true });
    expect(wordsIn(server, 'fra')).toBe('very much welcomes the report');
  });

  it('drops deletes of marks that Yjs itself makes at a reader', () => {
    const { server, judge, client } = table();
    text(server, 'fra').format(0, 8, { bold: {} });
    const doc = client();
    const mark = [...doc.store.clients.values()]
      .flat()
      .find((item) => item instanceof Y.Item && item.content instanceof Y.ContentFormat);
    if (mark === undefined) throw new Error('no mark');
    const tidy = craft([], [{ client: mark.id.client, ranges: [[mark.id.clock, 1]] }]);
    expect(judge('PAK', tidy)).toMatchObject({ ok: true, bytes: null });
  });
});

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
    ).toEqual({ ok: false, refusal: { leaf: 'fra', why: 'not-yours' } });
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

  it('8: refuses floods of structs and impossible counts at little cost', () => {
    const { judge } = table();
    const flood = encoding.createEncoder();
    encoding.writeVarUint(flood, 1);
    encoding.writeVarUint(flood, 400_000);
    encoding.writeVarUint(flood, 77);
    encoding.writeVarUint(flood, 0);
    for (let i = 0; i < 400_000; i++) encoding.writeUint8Array(flood, new Uint8Array([1, 1]));
    expect(why(judge('PAK', encoding.toUint8Array(flood)))).toBe('malformed');
    for (const count of [4e9, 2 ** 40]) {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, count);
      expect(why(judge('PAK', encoding.toUint8Array(encoder)))).toBe('malformed');
    }
    expect(why(judge('PAK', new Uint8Array(1_000_001)))).toBe('too-large');
  });
});

describe('broken bytes', () => {
  it('never throws and never changes the document, whatever bytes arrive', () => {
    const { server, client, judge } = table();
    const doc = client();
    const honest = updateOf(doc, () => {
      text(doc, 'pak').insert(3, 'words and ');
      text(doc, 'pak').format(0, 5, { italic: {} });
      text(doc, 'pak').delete(10, 4);
    });
    const before = Y.encodeStateAsUpdate(server);
    let seed = 20260101;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed % below;
    };
    let accepted = 0;
    for (let round = 0; round < 20_000; round++) {
      const bytes = honest.slice(0, random(8) === 0 ? random(honest.length) : honest.length);
      for (let k = random(4); k >= 0 && bytes.length > 0; k--) bytes[random(bytes.length)] = random(256);
      const judged = judge('PAK', bytes);
      if (!judged.ok || judged.bytes === null) continue;
      accepted += 1;
      const copy = client();
      Y.applyUpdate(copy, judged.bytes);
      expect(copy.store.pendingStructs).toBeNull();
      expect(wordsIn(copy, 'fra')).toBe('welcomes the report');
      expect([...copy.share.keys()].sort()).toEqual(
        ['leaves', 'record'].filter((name) => copy.share.has(name)).sort(),
      );
    }
    expect(Y.encodeStateAsUpdate(server)).toEqual(before);
    expect(accepted).toBeGreaterThan(0);
  });
});
