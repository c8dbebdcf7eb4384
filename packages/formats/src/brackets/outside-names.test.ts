// Names that stand outside the bracket whose they are: behind it, or in front of a whole paragraph.
import { plainText, richText, sliceText } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../reading/read-draft.ts';
import { bracketedDrafts } from './bracketed-drafts.ts';
import { readBrackets } from './read-brackets.ts';
import { book, shown } from './testing/bracket-notation.ts';

const bracketed = (words: string) => {
  const { text, brackets } = readBrackets(richText(words), { book, isBracket: () => undefined });
  return shown(text, brackets);
};
const paragraphs = (...source: readonly string[]) =>
  bracketedDrafts(readDraft(source.join('\n\n'), 'text'), { book, isBracket: () => undefined });
const lines = (...source: readonly string[]) =>
  paragraphs(...source).drafts.map(
    ({ draft, label }) => `${draft.kind} ${label} ${shown(draft.text, draft.brackets)}`,
  );

describe('a name behind a bracket', () => {
  it.each([
    ['The Group [welcomed] (FR, UK) it.', 'The Group ⟦∅ / welcomed  (FRA, GBR)⟧it.'],
    [
      'They condemned it [in the strongest terms] – FR, UK',
      'They condemned it⟦∅ /  in the strongest terms (FRA, GBR)⟧',
    ],
    ['They condemned it [firmly] - US.', 'They condemned it⟦∅ /  firmly (USA)⟧.'],
    ['They [took note of] [welcomed] (FR) it.', 'They ⟦took note of / welcomed (FRA)⟧ it.'],
    [
      'They [took note of] (base) [welcomed] (FR) [commended] (US) it.',
      'They ⟦took note of / welcomed (FRA) / commended (USA)⟧ it.',
    ],
    ['They [took note of] / [welcomed] (FR) it.', 'They ⟦took note of / welcomed (FRA)⟧ it.'],
    ['schools [and hospitals] (RUS: delete);', 'schools⟦ and hospitals / ∅ (RUS)⟧;'],
    ['schools [and hospitals] (delete: RUS, CHN);', 'schools⟦ and hospitals / ∅ (RUS, CHN)⟧;'],
    ['a [[very] (US) strong / firm] word', 'a ⟦⟦∅ / very  (USA)⟧strong / firm⟧ word'],
  ])('%s', (source, right) => {
    expect(bracketed(source)).toBe(right);
  });

  it.each([
    ['Группа [приветствовала] (РФ, Китай) доклад.', 'Группа ⟦∅ / приветствовала  (RUS, CHN)⟧доклад.'],
    ['Группа осудила нападения [решительно] – Франция', 'Группа осудила нападения⟦∅ /  решительно (FRA)⟧'],
    ['工作组［欢迎］（中国）报告', '工作组⟦∅ / 欢迎 (CHN)⟧报告'],
    ['工作组[注意到][欢迎]（法国）报告', '工作组⟦注意到 / 欢迎 (FRA)⟧报告'],
    [
      'أحاط الفريق علما [مع التقدير] (فرنسا، الصين) بالتقرير',
      'أحاط الفريق علما ⟦∅ / مع التقدير  (FRA, CHN)⟧بالتقرير',
    ],
  ])('in other scripts: %s', (source, right) => {
    expect(bracketed(source)).toBe(right);
  });

  it.each([
    // Nobody of this roster: an acronym, a remark, a year, a sentence that goes on.
    ['the [Monitoring Mechanism] (MRM) of', 'the ⟦Monitoring Mechanism⟧ (MRM) of'],
    ['the [girls] (and boys) of', 'the ⟦girls⟧ (and boys) of'],
    ['resolution [1612] (2005) of', 'resolution [1612] (2005) of'],
    ['the [report] – France introduced it', 'the ⟦report⟧ – France introduced it'],
    // Two alternatives, of which nobody knows whose they are, or one that says it inside.
    ['[urging / calling upon] (CHN) them', '⟦urging / calling upon⟧ (CHN) them'],
    ['[urging – FR] (CHN) them', '⟦∅ / urging  (FRA)⟧(CHN) them'],
    ['see [1] (FR) there', 'see [1] (FR) there'],
  ])('is words where it is none: %s', (source, right) => {
    expect(bracketed(source)).toBe(right);
  });

  it('belongs to the signs of the bracket, which are told with it', () => {
    const source = 'The Group [welcomed] (FR, UK) it.';
    const { found, signs } = readBrackets(richText(source), { book, isBracket: () => undefined });
    expect(found).toEqual([{ at: 10, text: '[welcomed] (FR, UK)', isLeft: false }]);
    const outside = signs.map(({ from, to }) => plainText(sliceText(richText(source), from, to)));
    expect(outside.join('')).toContain('(FR, UK)');
  });

  it('stays when the bracket is left as characters', () => {
    const source = 'The Group [welcomed] (FR, UK) it.';
    const left = readBrackets(richText(source), { book, isBracket: () => false });
    expect(plainText(left.text)).toBe(source);
  });
});

describe('a whole paragraph with a name outside', () => {
  it.each([
    ['US: [9. The members met.]', 'numbered 9. ⟦∅ / The members met. (USA)⟧'],
    ['FR, UK: [9. The members met.]', 'numbered 9. ⟦∅ / The members met. (FRA, GBR)⟧'],
    ['US proposal: [(c) to release all children;]', 'item (c) ⟦∅ / to release all children; (USA)⟧'],
    ['US: [The members met.]', 'plain  ⟦∅ / The members met. (USA)⟧'],
    ['[9. The members met.] (US)', 'numbered 9. ⟦∅ / The members met. (USA)⟧'],
    ['[9. The members met.] – FR, UK', 'numbered 9. ⟦∅ / The members met. (FRA, GBR)⟧'],
    ['РФ: [9. Члены Группы встретились.]', 'numbered 9. ⟦∅ / Члены Группы встретились. (RUS)⟧'],
    ['中国：［9. 工作组欢迎报告。］', 'numbered 9. ⟦∅ / 工作组欢迎报告。 (CHN)⟧'],
    ['فرنسا: [9. اجتمع الأعضاء.]', 'numbered 9. ⟦∅ / اجتمع الأعضاء. (FRA)⟧'],
  ])('%s', (source, right) => {
    expect(lines('8. One.', source, '10. Two.')[1]).toBe(right);
  });

  it('is another text for a paragraph where it is called so', () => {
    expect(lines('7. One.', 'US: [7 alt. Another.]')).toEqual(['numbered 7. ⟦One. / Another. (USA)⟧']);
    expect(lines('7. One.', '[7 alt. Another.] (US)')).toEqual(['numbered 7. ⟦One. / Another. (USA)⟧']);
  });

  it('is a title with words behind it where nobody is called so, or where the bracket is not all of it', () => {
    expect(lines('8. One.', 'Note: [9. The members met.]')[1]).toBe('plain  Note: ⟦9. The members met.⟧');
    expect(lines('8. One.', 'US: [all] members met.')[1]).toBe('plain  US: ⟦all⟧ members met.');
  });

  it('may be of several paragraphs', () => {
    const right = ['numbered 8. ⟦∅ / One. (USA)⟧', 'numbered 9. ⟦∅ / Two. (USA)⟧'];
    expect(lines('[8. One.', '9. Two.] – US')).toEqual(right);
    expect(lines('[8. One.', '9. Two.] (US)')).toEqual(right);
    expect(lines('US: [8. One.', '9. Two.]')).toEqual(right);
    expect(lines('［8. 工作组。', '9. 成员。］（中国）')).toEqual([
      'numbered 8. ⟦∅ / 工作组。 (CHN)⟧',
      'numbered 9. ⟦∅ / 成员。 (CHN)⟧',
    ]);
  });
});
