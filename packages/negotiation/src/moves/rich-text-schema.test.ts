import { expect, it } from 'vitest';
import { richTextSchema } from './rich-text-schema.ts';

it('reads runs of words, their marks sorted and named once', () => {
  const given = [{ text: 'a', marks: ['italic', 'bold', 'bold'] }, { text: 'b', marks: [] }, { text: '' }];
  expect(richTextSchema.parse(given)).toEqual([
    { text: 'a', marks: ['bold', 'italic'] },
    { text: 'b' },
    { text: '' },
  ]);
  expect(richTextSchema.parse([])).toEqual([]);
});

it.each([
  ['a word', 'is not a list'],
  [null, 'is not a list'],
  [{ length: 1 }, 'is not a list'],
  [['a'], 'is not a run'],
  [[null], 'is not a run'],
  [[{ marks: [] }], 'is not a run'],
  [[{ text: 7 }], 'has no words'],
  [[{ text: 'a', size: 9 }], 'more than words and marks'],
  [[{ text: 'a', marks: 'bold' }], 'no list'],
  [[{ text: 'a', marks: ['underlined'] }], 'not known'],
  [[{ text: 'a', marks: [{}] }], 'not known'],
  [[{ text: 'a', marks: ['bold', 'bold', 'bold', 'bold'] }], 'no list'],
  [[{ text: 'a'.repeat(1_000_001) }], 'too long'],
  [Array.from({ length: 10_001 }, () => ({ text: 'a' })), 'more than 10000 runs'],
])('refuses what is no text, and says where: %#', (given, why) => {
  const read = richTextSchema.safeParse(given);
  expect(read.success).toBe(false);
  expect(read.error?.issues).toHaveLength(1);
  expect(read.error?.issues[0]?.message).toContain(why);
});
