import { describe, expect, it } from 'vitest';
import { readDraft } from '../reading/read-draft.ts';
import { bracketedDrafts } from './bracketed-drafts.ts';
import { book, shown } from './testing/bracket-notation.ts';

function read(source: readonly string[], isBracket?: (draft: number, at: number) => boolean | undefined) {
  const reading = readDraft(source.join('\n\n'), 'text');
  return bracketedDrafts(reading, { book, isBracket: isBracket ?? (() => undefined) });
}
const lines = (...source: readonly string[]) =>
  read(source).drafts.map(
    ({ draft, label }) => `${draft.kind} ${label} ${shown(draft.text, draft.brackets)}`,
  );
const told = (...source: readonly string[]) =>
  read(source).spans.map(({ count, why }) => `${count}: ${why ?? 'read'}`);

describe('a bracket over several paragraphs', () => {
  it('becomes a proposed paragraph for each', () => {
    const source = [
      '7. One.',
      '[8. The members recalled it.',
      '9. The members regretted it. – US]',
      '10. Two.',
    ];
    expect(lines(...source)).toEqual([
      'numbered 7. One.',
      'numbered 8. ⟦∅ / The members recalled it. (USA)⟧',
      'numbered 9. ⟦∅ / The members regretted it. (USA)⟧',
      'numbered 10. Two.',
    ]);
    expect(told(...source)).toEqual(['2: read']);
  });

  it('is the Chair’s where nobody is named', () => {
    expect(lines('[8. One.', '(a) two;', '(b) [all / some] three;]')).toEqual([
      'numbered 8. ⟦One.⟧',
      'item (a) ⟦two;⟧',
      'item (b) ⟦⟦all / some⟧ three;⟧',
    ]);
  });

  it('says in front, behind or on a line of its own whose it is', () => {
    const right = ['numbered 8. ⟦∅ / One. (USA)⟧', 'numbered 9. ⟦∅ / Two. (USA)⟧'];
    expect(lines('[US: 8. One.', '9. Two.]')).toEqual(right);
    expect(lines('[8. One.', '9. Two. (USA)]')).toEqual(right);
    expect(lines('[8. One.', '9. Two.', '– US]')).toEqual(right);
    expect(lines('[', '8. One.', '9. Two.', ' (USA)]')).toEqual(right);
    expect(lines('[US:', '8. One.', '9. Two.', ']')).toEqual(right);
  });

  it('may be wanted out', () => {
    expect(lines('[8. One.', '9. Two. (RUS: delete)]')).toEqual([
      'numbered 8. ⟦One. / ∅ (RUS)⟧',
      'numbered 9. ⟦Two. / ∅ (RUS)⟧',
    ]);
  });

  it('may begin or end among the words of a paragraph', () => {
    expect(lines('8. The members met [and agreed.', '9. They left. – FR]')).toEqual([
      'numbered 8. The members met⟦∅ /  and agreed. (FRA)⟧',
      'numbered 9. ⟦∅ / They left. (FRA)⟧',
    ]);
    expect(lines('[8. One.', '9. Two – FR] and three.')).toEqual([
      'numbered 8. ⟦∅ / One. (FRA)⟧',
      'numbered 9. ⟦∅ / Two  (FRA)⟧and three.',
    ]);
    expect(lines('The [one.', 'Two.', 'Three] four.')).toEqual([
      'plain  The ⟦one.⟧',
      'plain  ⟦Two.⟧',
      'plain  ⟦Three⟧ four.',
    ]);
  });

  it('is read in other scripts, and around items', () => {
    expect(lines('[(c) освободить детей;', '(d) обеспечить доступ; – RUS]')).toEqual([
      'item (c) ⟦∅ / освободить детей; (RUS)⟧',
      'item (d) ⟦∅ / обеспечить доступ; (RUS)⟧',
    ]);
    expect(lines('[8. 工作组欢迎报告。', '9. 工作组感到关切。（CHN）]')).toEqual([
      'numbered 8. ⟦∅ / 工作组欢迎报告。 (CHN)⟧',
      'numbered 9. ⟦∅ / 工作组感到关切。 (CHN)⟧',
    ]);
  });

  it('asks for a name that nobody knows, once', () => {
    expect(read(['[8. One.', '9. Two. – XY]']).unknown).toEqual(['XY']);
  });

  it('is left as characters when a person says so, and may be read again', () => {
    const source = ['[8. One.', '9. Two. – US]'];
    const { found } = read(source).drafts[1] ?? { found: [] };
    expect(found).toMatchObject([{ draft: 0, at: 0, isLeft: false }]);
    const left = read(source, (draft, at) => (draft === 0 && at === 0 ? false : undefined));
    expect(left.drafts.map(({ draft }) => shown(draft.text, draft.brackets))).toEqual([
      '[8. One.',
      'Two. – US]',
    ]);
    expect(left.drafts[0]?.found).toMatchObject([{ draft: 0, at: 0, isLeft: true }]);
    expect(left.spans).toEqual([]);
  });

  it('is of all its drafts, also of those that hold its signs alone', () => {
    expect(read(['[', '8. One.', '9. Two.', ']']).drafts.map(({ from }) => from)).toEqual([
      [1, 0],
      [2, 3],
    ]);
  });
});

describe('a bracket over several paragraphs that cannot be expressed', () => {
  it.each([
    [['[8. One.', '/ 8. Two. – US]'], '2: alternatives'],
    [['[[8. One.', '9. Two. – FR]', '10. Three. – US]'], '3: nested'],
    [['The [one.', ...Array.from({ length: 4 }, () => 'Two.'), 'Three] four.'], '6: long'],
    [['[placeholder: figures', 'and names]'], '2: gap'],
    [['8. One [and.', '9. Two.'], '1: never-closed'],
    [['8. One.', '9. Two] three.'], '1: never-opened'],
    [['[8. One.', ...Array.from({ length: 80 }, (_, n) => `${n + 9}. More.`), '99. Two.]'], '82: long'],
  ])('stays as characters, and is told: %#', (source, right) => {
    expect(told(...source)).toEqual([right]);
    const words = lines(...source).join('\n');
    expect(words).not.toContain('⟦');
    expect(words.split(/[[\]]/)).toHaveLength(source.join('').split(/[[\]]/).length);
  });
});
