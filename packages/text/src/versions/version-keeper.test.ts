// Versions that are due are recorded a few at a time, each in its turn.
import { expect, it } from 'vitest';
import { openingOf } from '../testing/random-negotiation.ts';
import { SimulatedTable } from '../testing/simulated-table.ts';
import { VersionKeeper } from './version-keeper.ts';

it('records as many leaves at one time as it may, and the others next', () => {
  const table = new SimulatedTable(openingOf(['FRA']));
  const drafts = ['one', 'two', 'three'].map((words) => ({
    kind: 'numbered' as const,
    level: 1,
    text: [{ text: words }],
  }));
  const chair = { seat: 'chair', person: 'person-chair' };
  table.submit(chair, { kind: 'add-paragraphs', after: null, source: 'draft', drafts });
  table.settleDown();
  const seat = table.seat('chair');
  for (const leaf of seat.writableLeaves()) seat.text(leaf).insert(0, 'in ');
  table.settleDown();
  const acts = () => table.server.record().length;
  const before = acts();
  const due = { pauseMs: 0, atLatestMs: 0, most: 2 };
  table.server.recordVersions(due);
  expect(acts()).toBe(before + 2);
  table.server.recordVersions(due);
  expect(acts()).toBe(before + 3);
  expect(table.server.hasUnrecordedWords).toBe(false);
});

it('has a leaf due after a pause, and at the latest some time after the first letter, however fast they follow', () => {
  const keeper = new VersionKeeper();
  const when = { pauseMs: 1_500, atLatestMs: 20_000, most: 2 };
  const chair = { seat: 'chair', person: 'person-chair' };
  const due = (nowMs: number) => [...keeper.dueLeaves(nowMs, when)];
  for (let nowMs = 0; nowMs < 20_000; nowMs += 500) {
    keeper.touch('typed', chair, nowMs);
    expect(due(nowMs)).toEqual([]);
  }
  keeper.touch('begun', chair, 19_900);
  expect(due(20_000)).toEqual(['typed']);
  expect(due(21_400)).toEqual(['typed', 'begun']);
});
