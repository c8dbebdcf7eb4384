// Ways to break the files that come out and the drafts that go in.
import { type Mutant, mutantsOf } from '../mutant.ts';

export const FORMATS: readonly Mutant[] = mutantsOf('packages/formats', [
  [
    'open direction controls are not closed in a file',
    "if (closers !== '') pieces.push(",
    "if (closers === '-') pieces.push(",
    ['words-of', 'printable', 'export-file'],
  ],
  [
    'open direction controls of a quotation are not closed',
    'return line + directionClosers(line);',
    'return line;',
    ['printable', 'after-adoption', 'head'],
  ],
  [
    'the end of an isolate closes nothing',
    'open.length = open.lastIndexOf(POP_ISOLATE);',
    'open.length = open.length + 0;',
    ['printable'],
  ],
  [
    'half a character goes into a file',
    "return text.toWellFormed().replace(BREAKS, ' ')",
    "return text.replace(BREAKS, ' ')",
    ['printable'],
  ],
  [
    'a loss at the end of the source is not told',
    'if (end > i) losses.push(',
    'if (end > i && end < wanted.length) losses.push(',
    ['lost-characters'],
  ],
  [
    'a rule at the beginning of a line stays a rule',
    ".replace(/^[-+=]/, '\\\\$&')",
    '',
    ['read-markdown', 'export-file'],
  ],
  ['a bare address becomes a link', ".replace(/:(?=\\/\\/)/g, '\\\\:')", '', ['export-file']],
  [
    '1.1 is taken for 11',
    ".replace(/(?!(?<=\\p{N})\\.(?=\\p{N}))[^\\p{L}\\p{N}]/gu, '')",
    ".replace(/[^\\p{L}\\p{N}]/gu, '')",
    ['labels'],
  ],
  [
    'a correction in an annex is told without the annex',
    'return annex === undefined ? capitalised(place)',
    'return annex !== null ? capitalised(place)',
    ['corrected-place'],
  ],
]);
