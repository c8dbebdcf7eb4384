import { expect, it } from 'vitest';
import { given } from '../testing/scene.ts';
import { cleanWords, plainWords } from './plain-words.ts';

it('reads a text with its brackets, and as it stands without them', () => {
  const { segments } = given('The Group [base: takes note of | FRA: welcomes] the report').state
    .paragraphs[0] ?? { segments: [] };
  expect(plainWords(segments)).toBe('The Group [takes note of / welcomes] the report');
  expect(cleanWords(segments)).toBe('The Group takes note of the report');
});
