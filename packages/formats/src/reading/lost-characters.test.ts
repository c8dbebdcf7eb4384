import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceFormat } from '../model/reading.ts';
import { withoutSpace } from '../source/characters.ts';
import { keptCharacters, lostCharacters } from './lost-characters.ts';
import { readDraft } from './read-draft.ts';

const SEED = seedOf(20_261_012);
const FORMATS: readonly SourceFormat[] = ['text', 'markdown', 'auto'];

/** Sources made of what readers trip over: labels, marks, rules, breaks, control characters, several scripts. */
const fragments = fc.constantFrom(
  ...[
    '1. ',
    '12) ',
    '(a) ',
    'a) ',
    '(ii)',
    'iv. ',
    'A. ',
    '– ',
    '- ',
    '* ',
    '•',
    '•\t',
    'o\t',
    '١- ',
    '(أ) ',
    '(1) ',
  ],
  ...[
    '# ',
    '## Title ##',
    '#',
    '===',
    '---',
    '--',
    '***',
    '```',
    '> ',
    '>> ',
    '|a|b|',
    '\\',
    '\\*',
    '[x](y)',
    '[a / b]',
    '“(a) ',
    '“One',
    'end.”',
    '_______',
    '\n1 See there.',
    'said.1',
    '（a）',
    '3alt. ',
  ],
  ...[
    '**',
    '*',
    '_',
    '__',
    '^',
    '^2^',
    '**bold**',
    '*it*',
    'resolution 1612 (2005)',
    'and',
    'The Working Group:',
    'Council*',
  ],
  ...[
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\f',
    '\v',
    '\t',
    '\u00a0',
    '\ufeff',
    '\u0085',
    '\u2028',
    ' ',
    '   ',
    '      ',
  ],
  ...[
    '\u0000',
    '\u001b',
    '\u009f',
    '\ud800',
    '\udc00',
    '\u00ad',
    '\u200f',
    '\u200b',
    'child-',
    'الفريق',
    'Straße',
    '委员会',
    '😀',
  ],
);
const source = fc.oneof(
  fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('lost characters', () => {
  it.each(FORMATS)(`finds none in anything read as %s (seed ${SEED})`, (format) => {
    fc.assert(
      fc.property(source, (text) => {
        const reading = readDraft(text, format);
        expect(lostCharacters(text, reading)).toEqual([]);
        // The account is exact: nothing is added either, and everything is in its place.
        expect(keptCharacters(reading)).toBe(withoutSpace(text));
        for (const { text: runs, level } of reading.drafts) {
          expect(runs.some((run) => run.text.trim() !== '')).toBe(true);
          expect([1, 2, 3]).toContain(level);
          // What no leaf may hold is not handed on.
          for (const run of runs) {
            expect(run.text).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
          }
        }
      }),
      { seed: SEED, numRuns: 3_000 },
    );
  });

  it('finds a word taken out of a draft, and its line', () => {
    const text =
      'First paragraph here.\n\nSecond paragraph says much.\n\nThird paragraph ends it all in the end.';
    const { drafts, notes } = readDraft(text, 'text');
    const cut = drafts.map((draft) => ({
      ...draft,
      text: draft.text.map((run) => ({ text: run.text.replace('says ', '') })),
    }));
    expect(lostCharacters(text, { drafts: cut, notes })).toEqual([{ line: 3, text: 'says' }]);
  });

  it('finds every dropped draft, label and mark, and goes on behind words that were added', () => {
    const text =
      '(a) Condemning all attacks on schools;\n\n(b) Urging the parties to release all children.\n\nEnd of it.';
    const { drafts, notes } = readDraft(text, 'text');
    expect(lostCharacters(text, { drafts, notes: [] }).map((loss) => loss.text)).toEqual(['(a)', '(b)']);
    expect(lostCharacters(text, { drafts: drafts.slice(0, 1), notes: notes.slice(0, 1) })).toEqual([
      { line: 3, text: '(b)Urgingthepartiestoreleaseallchildren.Endofit.' },
    ]);
    const added = [{ kind: 'plain', level: 1, text: [{ text: 'Quite new. ' }] } as const, ...drafts];
    const shifted = notes.map((note) => ({ ...note, draft: note.draft + 1 }));
    expect(lostCharacters(text, { drafts: added, notes: shifted })).toEqual([]);
  });
});
