// A guarded private room for tests: real updates of the people in it, delivered as the server does it.
import { expect } from 'vitest';
import * as Y from 'yjs';
import type { Author } from '../document/authors.ts';
import type { Surroundings } from '../document/surroundings.ts';
import { type LivePrivateRoom, restorePrivateRoom } from '../private/live-private-room.ts';
import { draftsOf } from '../private/private-document.ts';

const PLACE = { paragraph: 'p', bracket: null, quote: null, wording: null, stance: null, acts: 1 };

/** Time that goes on by a second, and ids in order. */
export function surroundings(): Surroundings {
  let n = 0;
  const next = () => ++n;
  return {
    now: () => new Date(Date.UTC(2026, 0, 5) + next() * 1000).toISOString(),
    nowMs: next,
    newId: (prefix) => `${prefix}${next()}`,
    newClientId: () => 1_000_000 + next(),
  };
}

export const FATIMA: Author = { seat: 'PAK', person: 'fatima' };
export const ALI: Author = { seat: 'PAK', person: 'ali' };

/** An empty room in which one thing has been said, and copies of it for its people. */
export function guardedRoom() {
  const live = restorePrivateRoom(null, [], surroundings());
  sayIn(live, 'first');
  const deliver = (author: Author, update: Uint8Array) => {
    const received = live.receive(author, update);
    expect(live.doc.store.pendingStructs).toBeNull();
    return received.ok ? 'accepted' : received.refusal.why;
  };
  const copy = () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(live.doc));
    return doc;
  };
  /** What a copy has that the server lacks, with all its deletions, as a reconnecting client sends it. */
  const catchUp = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(live.doc));
  const refresh = (doc: Y.Doc) =>
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(live.doc, Y.encodeStateVector(doc)));
  return { live, deliver, copy, catchUp, refresh };
}

/** Says something in a room as Fatima. */
export function sayIn(live: LivePrivateRoom, words: string, author: Author = FATIMA) {
  return live.say(author, `say ${words}`, (talk, at) => ({
    ok: true,
    saying: {
      kind: 'said',
      id: `s${talk.length}`,
      at,
      ...author,
      command: `say ${words}`,
      on: PLACE,
      words,
      mentions: [],
    },
  }));
}

/** The words of a draft. */
export function textIn(doc: Y.Doc, id = 'd'): Y.Text {
  const text = draftsOf(doc).get(id)?.get('text');
  if (!(text instanceof Y.Text)) throw new Error(`no draft ${id}`);
  return text;
}

/** What a draft has besides its words. */
export const VALUES = {
  kind: 'wording',
  anchor: { paragraph: 'p', quote: { leaf: 'l', start: 0, end: 3 } },
  tabledIn: null,
};
