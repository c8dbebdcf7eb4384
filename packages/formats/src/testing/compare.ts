// Compares what was written with what was read back: every visible character with its marks, and the words.
import { type Mark, type RichText, untraced } from '@adref/negotiation';
import fc from 'fast-check';
import { printable } from '../model/printable.ts';
import type { ReadParagraph } from './read-back.ts';

const MARK_NAMES = /^(bold|italic|superscript)$/;
const DIRECTION_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Every visible character with its marks; spaces and direction controls are left out. */
export function visible(
  runs: readonly { readonly text: string; readonly marks?: readonly string[] }[],
): readonly string[] {
  return runs.flatMap((run) => {
    const marks = (run.marks ?? []).filter((mark) => MARK_NAMES.test(mark)).join('+');
    return [...printable(run.text).replace(DIRECTION_CONTROLS, '').replace(/\s/g, '')].map(
      (one) => `${one} ${marks}`,
    );
  });
}

/** The words, however they are spaced. */
export function spaced(words: string): string {
  return printable(words).replace(DIRECTION_CONTROLS, '').trim().split(/\s+/).join(' ');
}

/** The paragraphs that carry the text: those read back after the title, and after what a paper says of itself below it. */
export function afterTitle(paragraphs: readonly ReadParagraph[], title: string): readonly ReadParagraph[] {
  const at = paragraphs.findIndex((one) => one.runs.map((run) => run.text).join('') === title);
  const below = paragraphs.slice(at + 1);
  const first = below.findIndex(({ kind }) => !/^(quote|DraftNotice|ReadingGuide)$/.test(kind));
  return first < 0 ? [] : below.slice(first);
}

/** Words that try to become something else in one format or another. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '<b>',
  '</p>',
  '&amp;',
  '&#60;',
  '<!-- ',
  ']]>',
  '*',
  '**bold**',
  '_under_',
  '`code`',
  '~~~',
  '[x](y)',
  '![x](y)',
  '[x]: y',
  '<https://example.org>',
  'https://example.org/a_b',
  '# ',
  '#',
  '1. ',
  '7) ',
  '- ',
  '+ ',
  '=== ',
  '--- ',
  '> ',
  '    ',
  '\t',
  '\\',
  '\u0000',
  '\u0007',
  '\u001b[0m',
  '\ud800',
  '\uffff',
  '\u0085',
  '\u2028',
  '\n',
  '\r\n',
  '%1.',
  '{PAGE}',
  'السلام عليكم',
  'שלום',
  '\u202eabc',
  '\u2067x',
  '中文和日本語',
  '👩‍👩‍👧‍👦',
  '🇬🇷',
  'é',
  'e\u0301',
  'ﬁ',
  '“base”',
  '(FRA)',
  ' / ',
  'word',
  'resolution 1612 (2005)',
] as const;

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 8 }) },
);
const marks = fc.subarray<Mark>(['bold', 'italic', 'superscript']);

/** Rich text of hostile words with any marks, in normal form. */
export const hostileText: fc.Arbitrary<RichText> = fc
  .array(fc.record({ text: words, marks }), { maxLength: 8 })
  .map((runs) => untraced(runs));
