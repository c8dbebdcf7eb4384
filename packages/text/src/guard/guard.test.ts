// Honest traffic passes the guard, and broken bytes never get through or do harm.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { wordsOf } from '../document/leaf-text.ts';
import { craft, table, text, updateOf, why, wordsIn } from '../testing/guarded-table.ts';

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
