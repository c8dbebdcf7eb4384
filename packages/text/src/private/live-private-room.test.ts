// A private room restored from its journal is the room that was there: words, talk, and who may write as whom.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Change } from '../live/change.ts';
import { ALI, FATIMA, guardedRoom, sayIn, surroundings } from '../testing/guarded-room.ts';
import { updateOf } from '../testing/guarded-table.ts';
import { type LivePrivateRoom, restorePrivateRoom } from './live-private-room.ts';
import { draftsOf, makeDraft, talkOf } from './private-document.ts';

function shown(live: LivePrivateRoom): unknown {
  return [draftsOf(live.doc).toJSON(), talkOf(live.doc).toJSON(), live.authors.toJSON().clients.length];
}

/** A room with the changes it handed out. */
function recorded() {
  const live = restorePrivateRoom(null, [], surroundings());
  const changes: Change[] = [...sayIn(live, 'first').changes];
  const doc = new Y.Doc();
  const write = (act: () => void) => {
    const received = live.receive(FATIMA, updateOf(doc, act));
    if (received.ok) changes.push(...received.changes);
    return received.ok;
  };
  return { live, changes, doc, write };
}

describe('a private room', () => {
  it('is restored from its changes, and from a snapshot and those after it', () => {
    const { live, changes, doc, write } = recorded();
    write(() => makeDraft(doc, 'd', { kind: 'wording' }).insert(0, 'welcomes'));
    const [at, snapshot] = [changes.length, live.snapshot()];
    changes.push(...sayIn(live, 'second').changes);
    write(() => draftsOf(doc).get('d')?.set('tabledIn', 7));
    const others = { ...surroundings(), newClientId: () => 77 };
    const whole = restorePrivateRoom(null, changes, others);
    const shorter = restorePrivateRoom(snapshot, changes.slice(at), others);
    const now = shown(live) as unknown[];
    for (const room of [whole, shorter]) {
      expect((shown(room) as unknown[]).slice(0, 2)).toEqual(now.slice(0, 2));
      expect(room.authors.isServer(live.doc.clientID)).toBe(true);
      expect(room.authors.mayWriteAs(doc.clientID, 'ali')).toBe(false);
      expect(room.authors.mayWriteAs(doc.clientID, 'fatima')).toBe(true);
      // What a former server said cannot be touched either.
      const ali = new Y.Doc();
      Y.applyUpdate(ali, Y.encodeStateAsUpdate(room.doc));
      const attack = updateOf(ali, () => talkOf(ali).delete(0, 1));
      expect(room.receive(ALI, attack)).toMatchObject({
        ok: false,
        refusal: { leaf: null, why: 'outside-leaves' },
      });
    }
  });

  it('answers a command that was done already with the same place, before and after it is restored', () => {
    const { live, changes } = recorded();
    expect(sayIn(live, 'first')).toEqual({ ok: true, acts: [0], changes: [] });
    changes.push(...sayIn(live, 'second').changes);
    const again = restorePrivateRoom(null, changes, { ...surroundings(), newClientId: () => 77 });
    expect(sayIn(again, 'second')).toEqual({ ok: true, acts: [1], changes: [] });
    expect(sayIn(again, 'third')).toMatchObject({
      ok: true,
      acts: [2],
      changes: [{ kind: 'act', seat: 'PAK' }],
    });
  });

  it('hands out nothing for what was refused', () => {
    const { live } = guardedRoom();
    const refused = live.say(FATIMA, 'c', () => ({ ok: false, refusal: { kind: 'already-so' } }));
    expect(refused).toEqual({ ok: false, refusal: { kind: 'already-so' }, changes: [] });
    expect(live.talk()).toHaveLength(1);
  });

  it('does not open on a journal with a gap', () => {
    const { changes, doc, write } = recorded();
    write(() => makeDraft(doc, 'd', {}));
    write(() => draftsOf(doc).get('d')?.set('kind', 'wording'));
    expect(() =>
      restorePrivateRoom(null, changes.toSpliced(1, 1), { ...surroundings(), newClientId: () => 77 }),
    ).toThrow(/gaps/);
  });
});
