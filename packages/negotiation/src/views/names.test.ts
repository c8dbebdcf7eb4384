// How paragraphs are called in sentences.
import { expect, it } from 'vitest';
import { Table } from '../testing/table.ts';
import { richText } from '../words/rich-text.ts';
import { obstaclesTo } from './closing/obstacles.ts';
import { paragraphName } from './names.ts';

const item = (level: number, words: string) => ({ kind: 'item', level, text: richText(words) }) as const;

it('calls an item by the whole of its label, and by its letter alone where no number stands above it', () => {
  const table = new Table();
  const drafts = [
    { kind: 'heading', level: 1, text: richText('Letters') },
    item(1, 'to donors;'),
    { kind: 'numbered', level: 1, text: richText('The Group:') },
    item(1, 'welcomes;'),
    item(2, 'the report;'),
    item(3, 'its annex;'),
  ] as const;
  table.give('chair', { kind: 'add-paragraphs', after: null, drafts, source: 'draft' });
  const named = () => table.state.paragraphs.map(({ id }) => paragraphName(table.state, id));
  const labels = [
    'item (a)',
    'paragraph 1',
    'paragraph 1 (a)',
    'paragraph 1 (a) (i)',
    'paragraph 1 (a) (i) a.',
  ];
  expect(named().slice(1)).toEqual(labels);
  const told = obstaclesTo(table.state).flatMap((one) => ('label' in one ? [one.label] : []));
  expect(told.at(-1)).toBe('1 (a) (i) a.');
});
