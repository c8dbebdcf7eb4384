import { describe, expect, it } from 'vitest';
import { inlineMarks } from '../markdown/inline-marks.ts';
import { outline } from './testing/outline.ts';

/** The source with its marks read and written again. */
function again(source: string): string | undefined {
  return outline({ drafts: [{ kind: 'plain', level: 1, text: inlineMarks(source).text }] })[0]?.slice(2);
}

describe('inline marks', () => {
  it.each([
    ['plain words', 'plain words'],
    ['**bold** and *italic* and ^2^', '**bold** and *italic* and ^2^'],
    ['__bold__ and _italic_', '**bold** and *italic*'],
    ['***both*** of them', '***both*** of them'],
    ['**bold and *italic* in it**', '**bold and *****italic***** in it**'],
    ['**across *the** border*', '**across *the** border*'],
    ['un*fin*ished', 'un*fin*ished'],
    ['snake_case_name', 'snake_case_name'],
    ['2 * 3 * 4, a ** b', '2 * 3 * 4, a ** b'],
    ['\\*not italic\\*', '*not italic*'],
    ['a backslash \\a stays', 'a backslash \\a stays'],
    ['x^2 and y^3', 'x^2 and y^3'],
    ['**open, *open, _open', '**open, *open, _open'],
    ['****drawn****', '****drawn****'],
    ['Council* and * Portions', 'Council* and * Portions'],
    ['[a](b_c_d) `*code*`', '[a](b_c_d) `*code*`'],
  ])('reads %s', (source, expected) => {
    expect(again(source)).toBe(expected);
  });

  it('merges neighbours and knows each mark', () => {
    expect(inlineMarks('*a***b**^c^d').text).toEqual([
      { text: 'a', marks: ['italic'] },
      { text: 'b', marks: ['bold'] },
      { text: 'c', marks: ['superscript'] },
      { text: 'd' },
    ]);
  });
});
