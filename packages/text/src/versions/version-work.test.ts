// How the work of recording what was typed grows: with the letters, never with their square.

import { workOf } from '@adref/negotiation/testing';
import { expect, it } from 'vitest';
import { openingOf } from '../testing/random-negotiation.ts';
import { SimulatedTable } from '../testing/simulated-table.ts';

const CHAIR = { seat: 'chair', person: 'person-chair' };

/** The work of recording what the Chair does in a paragraph of so many letters. */
function workOfVersion(
  letters: number,
  edit: (text: ReturnType<ReturnType<SimulatedTable['seat']>['text']>) => void,
): number {
  const table = new SimulatedTable(openingOf(['FRA']));
  const drafts = [{ kind: 'numbered' as const, level: 1, text: [{ text: 'a'.repeat(letters) }] }];
  table.submit(CHAIR, { kind: 'add-paragraphs', after: null, source: 'draft', drafts });
  table.settleDown();
  const chair = table.seat('chair');
  const [leaf = ''] = chair.writableLeaves();
  chair.doc.transact(() => edit(chair.text(leaf)));
  table.settleDown();
  const work = workOf(() => table.recordVersions());
  expect(table.server.hasUnrecordedWords).toBe(false);
  table.close();
  return work;
}

function expectLinear(work: (letters: number) => number): void {
  work(20);
  // The engine may miss blocks of code that it has just made faster. Squares would be sixteen.
  const few = Math.max(work(500), work(500), work(500));
  const many = Math.min(work(2000), work(2000));
  expect(many / few).toBeLessThan(8);
}

it('costs what they are many, for a letter behind every other', () => {
  expectLinear((letters) =>
    workOfVersion(letters, (text) => {
      for (let at = letters; at > 0; at--) text.insert(at, 'b');
    }),
  );
});

it('costs what is deleted or marked, letter by letter', () => {
  expectLinear((letters) =>
    workOfVersion(letters, (text) => {
      for (let at = letters - 4; at > 0; at -= 4) {
        text.format(at + 2, 1, { bold: {} });
        text.delete(at, 1);
      }
    }),
  );
});

it('costs what was typed backwards, letter by letter', () => {
  expectLinear((letters) =>
    workOfVersion(letters, (text) => {
      for (let count = 0; count < letters; count++) text.insert(0, 'b');
    }),
  );
});
