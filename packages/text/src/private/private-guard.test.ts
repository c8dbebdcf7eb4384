// What the people of a private room write passes the guard, on and off the line.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ALI, FATIMA, guardedRoom, textIn, VALUES } from '../testing/guarded-room.ts';
import { updateOf } from '../testing/guarded-table.ts';
import { draftsOf, linesOf, makeDraft, notesOf, talkOf } from './private-document.ts';

describe('honest people', () => {
  it('write drafts, notes and lines, change values, and delete', () => {
    const { live, deliver, copy } = guardedRoom();
    const doc = copy();
    for (const write of [
      () => makeDraft(doc, 'd', VALUES),
      () => textIn(doc).insert(0, 'welcomes 🕊 ترحب'),
      () => textIn(doc).delete(2, 3),
      () => draftsOf(doc).get('d')?.set('tabledIn', 42),
      () => draftsOf(doc).get('d')?.set('tabledIn', null),
      () => notesOf(doc).set('p/1', new Y.Text('ask the capital')),
      () => linesOf(doc).set('b/red-line/1', new Y.Text('not “demands”')),
      () => notesOf(doc).get('p/1')?.insert(3, ' again'),
      () => draftsOf(doc).delete('d'),
    ]) {
      expect(deliver(FATIMA, updateOf(doc, write))).toBe('accepted');
      expect(live.doc.getMap('drafts').toJSON()).toEqual(draftsOf(doc).toJSON());
    }
    expect(notesOf(live.doc).toJSON()).toEqual({ 'p/1': 'ask again the capital' });
    expect(linesOf(live.doc).toJSON()).toEqual({ 'b/red-line/1': 'not “demands”' });
  });

  it('write in one text at once, and every letter of both is kept', () => {
    const { live, deliver, copy, catchUp, refresh } = guardedRoom();
    const fatima = copy();
    makeDraft(fatima, 'd', VALUES);
    deliver(FATIMA, catchUp(fatima));
    const ali = copy();
    textIn(fatima).insert(0, 'warmly ');
    textIn(ali).insert(0, 'welcomes');
    expect([deliver(FATIMA, catchUp(fatima)), deliver(ALI, catchUp(ali))]).toEqual(['accepted', 'accepted']);
    for (const doc of [fatima, ali]) refresh(doc);
    const both = textIn(live.doc).toString();
    expect(['warmly welcomes', 'welcomeswarmly ']).toContain(both);
    for (const doc of [fatima, ali]) expect(textIn(doc).toString()).toBe(both);
  });

  it('send all they have again and again, and nothing is new', () => {
    const { live, deliver, copy, catchUp } = guardedRoom();
    const doc = copy();
    makeDraft(doc, 'd', VALUES);
    textIn(doc).insert(0, 'abc');
    textIn(doc).delete(1, 1);
    const before = Y.encodeStateVector(live.doc);
    const whole = Y.encodeStateAsUpdate(doc, before);
    expect(deliver(FATIMA, whole)).toBe('accepted');
    const stands = Y.encodeStateAsUpdate(live.doc);
    for (const again of [whole, catchUp(doc)]) {
      expect(live.receive(FATIMA, again)).toMatchObject({ ok: true, changes: [] });
    }
    textIn(doc).insert(0, 'x');
    expect(deliver(FATIMA, Y.encodeStateAsUpdate(doc, before))).toBe('accepted');
    expect(textIn(live.doc).toString()).toBe('xac');
    expect(Y.encodeStateAsUpdate(live.doc)).not.toEqual(stands);
  });

  it('may write offline in a draft that a colleague deletes, and make and delete one before anybody sees it', () => {
    const { live, deliver, copy, catchUp } = guardedRoom();
    const fatima = copy();
    makeDraft(fatima, 'd', VALUES);
    textIn(fatima).insert(0, 'welcomes');
    deliver(FATIMA, catchUp(fatima));
    const ali = copy();
    textIn(ali).insert(8, ' warmly');
    draftsOf(ali).get('d')?.set('tabledIn', 3);
    makeDraft(ali, 'e', VALUES);
    textIn(ali, 'e').insert(0, 'nothing');
    draftsOf(ali).delete('e');
    draftsOf(fatima).delete('d');
    expect(deliver(FATIMA, catchUp(fatima))).toBe('accepted');
    expect(deliver(ALI, catchUp(ali))).toBe('accepted');
    expect(draftsOf(live.doc).toJSON()).toEqual({});
  });
});

describe('two people who work on and off the line', () => {
  it('are never refused, and end with the same document', () => {
    for (let seed = 1; seed <= 150; seed++) {
      let state = seed;
      const below = (limit: number) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((state / 2 ** 32) * limit);
      };
      const { live, deliver, copy, catchUp, refresh } = guardedRoom();
      const people = [FATIMA, ALI].map((author) => ({ author, doc: copy() }));
      for (let step = 0; step < 60; step++) {
        const someone = people[below(2)];
        if (someone === undefined) continue;
        const { author, doc } = someone;
        for (let acts = below(3); acts >= 0; acts--) write(doc, below);
        if (below(3) === 0) continue;
        expect(deliver(author, catchUp(doc)), `seed ${seed}, step ${step}`).toBe('accepted');
        if (below(2) === 0) refresh(doc);
        // A new page: the copy on the device goes on under another client id.
        if (below(12) === 0) {
          const page = new Y.Doc();
          Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
          someone.doc = page;
        }
      }
      for (const { author, doc } of people) expect(deliver(author, catchUp(doc))).toBe('accepted');
      for (const { doc } of people) {
        refresh(doc);
        expect(documentOf(doc), `seed ${seed}`).toEqual(documentOf(live.doc));
      }
    }
  });
});

function documentOf(doc: Y.Doc): unknown {
  return [draftsOf(doc).toJSON(), notesOf(doc).toJSON(), linesOf(doc).toJSON(), talkOf(doc).toJSON()];
}

/** One thing that somebody does in the room. */
function write(doc: Y.Doc, below: (limit: number) => number): void {
  const id = `d${below(3)}`;
  const draft = draftsOf(doc).get(id);
  const key = `p/${below(3)}`;
  const text = below(2) === 0 ? draft?.get('text') : notesOf(doc).get(key);
  switch (below(6)) {
    case 0:
      return void makeDraft(doc, id, VALUES);
    case 1:
      return void draft?.set('tabledIn', below(9));
    case 2:
      return void notesOf(doc).set(key, new Y.Text('note'));
    case 3:
      return void (below(4) === 0 && draftsOf(doc).delete(id));
    case 4:
      if (text instanceof Y.Text && text.length > 0) text.delete(below(text.length), 1);
      return;
    default:
      if (text instanceof Y.Text) text.insert(below(text.length + 1), 'words'.slice(0, 1 + below(5)));
  }
}
