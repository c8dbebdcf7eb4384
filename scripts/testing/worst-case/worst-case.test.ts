// The worst commands in units of work, which are the same on every machine: on a text four times as large, none asks for more
// than eight times the work; squares would be sixteen.

import { workOf } from '@adref/negotiation/testing';
import { expect, it } from 'vitest';
import { COMMAND_CASES } from './command-cases.ts';
import { fullTable, type Size, stateOf } from './full-table.ts';
import { Tables } from './measure.ts';

const SMALL: Size = { paragraphs: 24, lettersEach: 300, brackets: 15, wordingsEach: 2, threads: 20 };
const LARGE: Size = { paragraphs: 96, lettersEach: 300, brackets: 60, wordingsEach: 2, threads: 80 };

/** Blocks of code that are no work: what differs below is who came first. */
const LITTLE = 20_000;

it('costs no command more than its text has grown', () => {
  const [small, large] = [SMALL, LARGE].map((size) => new Tables(fullTable(size)));
  if (small === undefined || large === undefined) throw new Error('two tables');
  const work = (tables: Tables, index: number) => {
    const live = tables.fresh();
    const { author, command } = COMMAND_CASES[index]?.make(stateOf(live)) ?? {};
    if (author === undefined || command === undefined) throw new Error('a command');
    const blocks = workOf(() => live.submit(author, 'worst', command));
    live.close();
    return blocks;
  };
  work(small, 0);
  const grown = COMMAND_CASES.map(({ name }, index) => {
    return { name, times: work(large, index) / Math.max(work(small, index), work(small, index), LITTLE) };
  });
  expect(grown.filter(({ times }) => times > 8)).toEqual([]);
});
