// Words to type and propose, with the marks and the wide characters that make trouble.
import { MARKS, type RichText } from '../model/rich-text.ts';
import { joinText, richRun } from '../words/rich-text.ts';
import { below, oneOf, type Random } from './random.ts';

const WORDS = [
  'takes note of',
  'welcomes',
  'deplores',
  'the report',
  '🕊',
  'حماية الأطفال',
  'é',
  'all parties',
  '[placeholder: figures]',
  '',
];

/** A short text; sometimes the empty one, sometimes marked. */
export function randomText(random: Random): RichText {
  if (random() < 0.15) return [];
  const runs = Array.from({ length: 1 + below(random, 3) }, () => {
    const marks = random() < 0.2 ? MARKS.filter(() => random() < 0.5) : [];
    return richRun(`${oneOf(random, WORDS) ?? ''}${random() < 0.5 ? ` ${below(random, 1000)}` : ''}`, marks);
  });
  return joinText(runs);
}
