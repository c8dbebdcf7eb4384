import { describe, expect, it } from 'vitest';
import { paragraph, stateOf } from '../testing/build.ts';
import { correctedPlace } from './corrected-place.ts';

describe('the place of a correction', () => {
  const rows = [
    ['heading 1', 'Conclusions', 'Heading “Conclusions”'],
    ['item 1', 'alone;', 'Under “Conclusions”, item (a)'],
    ['numbered', 'First', 'Paragraph 1'],
    ['item 1', 'a;', 'Paragraph 1 (a)'],
    ['item 2', 'i;', 'Paragraph 1 (a) (i)'],
    ['item 3', 'a.', 'Paragraph 1 (a) (i) a.'],
    ['chapeau', 'إلى حكومة “أوستافيا”:', 'Unnumbered paragraph “إلى حكومة ‘أوستافيا’:”'],
    ['item 1', 'b;', 'Paragraph 1 (b)'],
    ['heading 2', 'Letters to donors', 'Heading “Letters to donors”'],
    ['item 1', 'x;', 'Under “Letters to donors”, item (a)'],
    ['heading 2', 'Annex I', 'Heading “Annex I”'],
    ['numbered', 'Spoke', 'Annex I, paragraph 1'],
    ['item 1', 'a;', 'Annex I, paragraph 1 (a)'],
    [
      'heading 2',
      'Annex II: Statement by the State concerned',
      'Heading “Annex II: Statement by the State concerned”',
    ],
    ['item 1', 'a;', 'Annex II, item (a)'],
    ['numbered', 'Spoke', 'Annex II, paragraph 1'],
    [
      'plain',
      `Благодарность ${'х'.repeat(80)}`,
      `Annex II, unnumbered paragraph “Благодарность ${'х'.repeat(46)} …”`,
    ],
  ] as const;

  it('is its number, behind what the number is counted under', () => {
    const state = stateOf(rows.map(([kind, words]) => paragraph(kind, 'agreed', words)));
    expect(state.paragraphs.map(({ id }) => correctedPlace(state, id))).toEqual(
      rows.map(([, , place]) => place),
    );
  });
});
