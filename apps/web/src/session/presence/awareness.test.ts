import { makeLeaf } from '@adref/text';
import { describe, expect, it, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createCell } from '../../kit/cell.ts';
import type { TextSelection } from '../places/position.ts';
import { createLiveText } from '../words/live-text.ts';
import { openPresence } from './awareness.ts';

/** My side and Pakistan's of one room, each with its awareness, on a clock of its own. */
function open() {
  const mine = new Awareness(new Y.Doc());
  const theirs = new Awareness(new Y.Doc());
  const clock = { nowMs: 100 };
  const text = createLiveText(mine.doc);
  const presences = openPresence(mine, createCell(null), text, () => clock.nowMs);
  const user = { seat: 'PAK', person: 'person-PAK', name: 'A. Khan' };
  return {
    seen: () => presences.present.get(),
    at(nowMs: number, cursor: unknown) {
      clock.nowMs = nowMs;
      theirs.setLocalState({ user, cursor });
      applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'wire');
    },
    close() {
      presences.close();
      text.close();
      mine.destroy();
      theirs.destroy();
    },
  };
}
const cursor = (leaf: string, item: number) => ({ leaf, anchor: { item }, head: { item } });

describe('somebody else in the room', () => {
  it('is seen by name and seat, with the caret they tell of', () => {
    const room = open();
    room.at(100, cursor('a', 1));
    expect(room.seen()).toMatchObject([{ name: 'A. Khan', seat: 'PAK', cursor: cursor('a', 1) }]);
    room.at(200, null);
    expect(room.seen()).toMatchObject([{ cursor: null }]);
    room.close();
  });

  it('has moved when the caret stands elsewhere, and arrived when that is in another leaf', () => {
    const room = open();
    room.at(100, cursor('a', 1));
    expect(room.seen()).toMatchObject([{ movedAtMs: 100, arrivedAtMs: 100 }]);
    room.at(200, cursor('a', 2));
    expect(room.seen()).toMatchObject([{ movedAtMs: 200, arrivedAtMs: 100 }]);
    room.at(300, cursor('a', 2));
    expect(room.seen()).toMatchObject([{ movedAtMs: 200, arrivedAtMs: 100 }]);
    room.at(400, cursor('b', 1));
    expect(room.seen()).toMatchObject([{ movedAtMs: 400, arrivedAtMs: 400 }]);
    room.close();
  });
});

describe('my caret', () => {
  it('is told at once, then ten times a second however fast it moves, and where it came to rest', () => {
    vi.useFakeTimers();
    const mine = new Awareness(new Y.Doc());
    const text = createLiveText(mine.doc);
    const selection = createCell<TextSelection | null>(null);
    const presences = openPresence(mine, selection, text, () => Date.now());
    const told: unknown[] = [];
    mine.on('update', () => told.push(mine.getLocalState()?.cursor));
    const typed = makeLeaf(mine.doc, 'a', []);
    for (let offset = 1; offset <= 60; offset += 1) {
      typed.insert(offset - 1, 'x');
      const place = { leaf: 'a', offset };
      selection.set({ anchor: place, head: place });
      if (offset === 1) expect(told).toHaveLength(1);
      vi.advanceTimersByTime(15);
    }
    vi.advanceTimersByTime(100);
    expect(told.length).toBeLessThanOrEqual(11);
    const { head } = mine.getLocalState()?.cursor ?? {};
    expect(
      Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(head), mine.doc)?.index,
    ).toBe(60);
    presences.close();
    text.close();
    mine.destroy();
    vi.useRealTimers();
  });
});
