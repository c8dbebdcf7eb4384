// One person's client ids are bounded: each makes everybody's state vector longer, for ever.
import { expect, it } from 'vitest';
import { openingOf } from '../testing/random-negotiation.ts';
import { SimulatedTable } from '../testing/simulated-table.ts';
import { Authors } from './authors.ts';

const FRANCE = { seat: 'FRA', person: 'person-FRA' };

it('allows each person so many client ids, and lets them go on under those they have', () => {
  const authors = new Authors();
  authors.allowEach(3);
  for (const client of [11, 12, 13]) {
    expect(authors.whyNotAs(client, FRANCE.person)).toBe(null);
    authors.claim(client, FRANCE);
  }
  expect(authors.whyNotAs(12, FRANCE.person)).toBe(null);
  expect(authors.whyNotAs(14, FRANCE.person)).toBe('too-many-pages');
  expect(authors.whyNotAs(12, 'person-PAK')).toBe('foreign-author');
  expect(authors.whyNotAs(14, 'person-PAK')).toBe(null);
  authors.allowEach(4);
  expect(authors.whyNotAs(14, FRANCE.person)).toBe(null);
});

it('refuses an update under one more, reserves none, and keeps the words of others coming', () => {
  const table = new SimulatedTable(openingOf(['FRA', 'PAK']));
  const chair = { seat: 'chair', person: 'person-chair' };
  const drafts = [{ kind: 'numbered' as const, level: 1, text: [{ text: 'takes note' }] }];
  table.submit(chair, { kind: 'add-paragraphs', after: null, source: 'draft', drafts });
  table.settleDown();
  const seat = table.seat('chair');
  const [leaf] = seat.writableLeaves();
  if (leaf === undefined) throw new Error('a leaf of the Chair');
  seat.text(leaf).insert(0, 'now ');
  table.settleDown();
  table.server.authors.allowEach(1);
  table.server.reserve(chair, 77_777);
  expect(table.server.authors.ownerOf(77_777)).toBe(undefined);
  seat.doc.clientID = 88_888;
  seat.text(leaf).insert(0, 'and ');
  table.settleDown();
  expect(table.refusals).toEqual([{ seat: 'chair', refusal: { leaf: null, why: 'too-many-pages' } }]);
  table.close();
});
