// A small part of the hostile games, for every change: nothing breaks, all stays one, and no message that is taken asks Yjs for
// more steps than an update may. `scripts/hostile` plays a million messages and measures time; this counts.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { playHostile } from './play-hostile.ts';
import { startWorkMeter } from './work-meter.ts';

/** Steps of Yjs for one message; the guard refuses an update that costs more than so many of its own, larger units. */
const MOST_UNITS = 200_000;

it.each([1, 2, 3, 4, 5, 6])('hostile messages of seed %i hurt nobody', (seed) => {
  const meter = startWorkMeter();
  let most = 0;
  try {
    const complaints = playHostile({
      seed,
      messages: 500,
      batch: 250,
      heavy: 0.01,
      watch(judge) {
        meter.take();
        try {
          return judge();
        } finally {
          most = Math.max(most, meter.take());
        }
      },
      judged: () => {},
    });
    expect(complaints).toEqual([]);
    expect(most).toBeLessThan(MOST_UNITS);
  } finally {
    meter.stop();
  }
});

it('counts the steps of a search that grows with the square', () => {
  const stepsFor = (items: number) => {
    const doc = new Y.Doc();
    doc.clientID = 1;
    doc.getText('t').insert(0, 'ab');
    const meter = startWorkMeter();
    for (let client = 2; client < 2 + items; client++) {
      // Each wants to stand behind the same letter, under a rising id: Yjs passes all that came before.
      const other = new Y.Doc();
      other.clientID = 1;
      other.getText('t').insert(0, 'ab');
      other.clientID = client;
      other.getText('t').insert(2, 'x');
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    }
    meter.take();
    const last = new Y.Doc();
    last.clientID = 1;
    last.getText('t').insert(0, 'ab');
    last.clientID = 1_000;
    last.getText('t').insert(2, 'x');
    meter.take();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(last));
    const units = meter.take();
    meter.stop();
    return units;
  };
  expect(stepsFor(20)).toBe(21);
  expect(stepsFor(40)).toBe(41);
});
