import { LIMITS, richText } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../reading/read-draft.ts';
import { bracketedDrafts } from './bracketed-drafts.ts';
import { type NameChoice, nameKey } from './name-book.ts';
import { readBrackets } from './read-brackets.ts';
import { book, shown } from './testing/bracket-notation.ts';

function read(words: string, isBracket?: boolean, names: ReadonlyMap<string, NameChoice> = new Map()) {
  return readBrackets(richText(words), { book: new Map([...book, ...names]), isBracket: () => isBracket });
}
const bracketed = (words: string) => {
  const { text, brackets } = read(words);
  return shown(text, brackets);
};
const paragraphs = (...source: readonly string[]) =>
  bracketedDrafts(readDraft(source.join('\n\n'), 'text'), { book, isBracket: () => undefined });
const lines = (...source: readonly string[]) =>
  paragraphs(...source).drafts.map(
    ({ draft, label }) => `${draft.kind} ${label} ${shown(draft.text, draft.brackets)}`,
  );

describe('square brackets', () => {
  it.each([
    ['The Group [welcomed – FR, UK] it.', 'The Group ⟦∅ / welcomed  (FRA, GBR)⟧it.'],
    ['The Group [FR: welcomed] it.', 'The Group ⟦∅ / welcomed  (FRA)⟧it.'],
    ['The Group [welcomed / took note of] it.', 'The Group ⟦welcomed / took note of⟧ it.'],
    [
      '[take note (base) / welcome (FR) / [strongly] welcome (USA)]',
      '⟦take note / welcome (FRA) / ⟦strongly⟧ welcome (USA)⟧',
    ],
    ['[urging / calling upon (CHN, PAK)] them', '⟦urging / calling upon (CHN, PAK)⟧ them'],
    [
      'The members [took note of] [welcomed - FR, UK] it.',
      'The members ⟦took note of / welcomed (FRA, GBR)⟧ it.',
    ],
    ['release [+ immediately] all', 'release ⟦∅ / immediately ⟧all'],
    ['release [+ immediately – FR].', 'release⟦∅ /  immediately (FRA)⟧.'],
    ['safe[- , timely (RUS)] and', 'safe⟦, timely / ∅ (RUS)⟧ and'],
    ['schools [and hospitals (RUS: delete)];', 'schools⟦ and hospitals / ∅ (RUS)⟧;'],
    ['schools [and hospitals / Russia: delete];', 'schools⟦ and hospitals / ∅ (RUS)⟧;'],
    ['[strongly / A2: firmly] condemned', '⟦strongly / firmly (COD, SOM)⟧ condemned'],
    ['a [review] is due', 'a ⟦review⟧ is due'],
    ['[[a / b] c / d (DRC)] e', '⟦⟦a / b⟧ c / d (COD)⟧ e'],
  ])('%s', (source, right) => {
    expect(bracketed(source)).toBe(right);
  });

  it.each([
    [
      'Группа [приветствует / принимает к сведению (РФ)] доклад.',
      'Группа ⟦приветствует / принимает к сведению (RUS)⟧ доклад.',
    ],
    ['школы [и больницы (RUS: удалить)];', 'школы⟦ и больницы / ∅ (RUS)⟧;'],
    ['工作组[欢迎 / 注意到（CHN）]报告', '工作组⟦欢迎 / 注意到 (CHN)⟧报告'],
    ['الفريق [يرحب / يحيط علما (CHN)] بالتقرير', 'الفريق ⟦يرحب / يحيط علما (CHN)⟧ بالتقرير'],
  ])('in other scripts: %s', (source, right) => {
    const { text, brackets } = read(
      source,
      undefined,
      new Map([[nameKey('РФ'), { kind: 'seats', seats: ['RUS'] }]]),
    );
    expect(shown(text, brackets)).toBe(right);
  });

  it.each([
    'a review [placeholder: when]',
    'a review [placeholder: when, of 2 / 3]',
    'see note [1] and [12]',
    'as it said [sic] then',
    'to be filled [ ] and […]',
    'never closed [ and never opened ]'.replace('[ and never opened ]', '[ and'),
    'never opened ] here',
  ])('that are a gap or a remark, or no pair, are characters: %s', (source) => {
    expect(read(source)).toMatchObject({ brackets: [], text: richText(source) });
  });

  it('alone in a paragraph with a title in front are a remark, which may still be made a bracket', () => {
    expect(bracketed('[Original: French]')).toBe('[Original: French]');
    const { text, brackets } = read('[Original: French]', true);
    expect(shown(text, brackets)).toBe('⟦Original: French⟧');
  });

  it('are left as characters when a person says so, those inside them read on', () => {
    expect(read('a [b / c] d', false)).toMatchObject({ brackets: [], text: richText('a [b / c] d') });
    const mixed = readBrackets(richText('[a [b / c] d]'), {
      book,
      isBracket: (at) => (at === 0 ? false : undefined),
    });
    expect(shown(mixed.text, mixed.brackets)).toBe('[a ⟦b / c⟧ d]');
  });

  it('ask for a name that looks like one and is none, and take what a person answers', () => {
    const source = '[expressed grave concern (XY)] at it';
    expect(read(source).unknown).toEqual(['XY']);
    const answered = (choice: NameChoice) => {
      const { text, brackets, unknown } = read(source, undefined, new Map([[nameKey('XY'), choice]]));
      return [shown(text, brackets), unknown];
    };
    expect(answered({ kind: 'seats', seats: ['SOM'] })).toEqual([
      '⟦∅ / expressed grave concern  (SOM)⟧at it',
      [],
    ]);
    expect(answered({ kind: 'words' })).toEqual(['⟦expressed grave concern (XY)⟧ at it', []]);
  });

  it('know no names in figures, years and words in round brackets', () => {
    expect(bracketed('[resolution 1612 (2005) / resolution 2427 (2018)]')).toBe(
      '⟦resolution 1612 (2005) / resolution 2427 (2018)⟧',
    );
    expect(bracketed('[children (girls and boys)]')).toBe('⟦children (girls and boys)⟧');
    expect(bracketed('[note: the report]')).toBe('⟦note: the report⟧');
  });

  it('keep marks', () => {
    const { brackets } = readBrackets(
      [{ text: 'the [' }, { text: 'Note', marks: ['italic'] }, { text: ' / report (FR)]' }],
      { book, isBracket: () => undefined },
    );
    expect(brackets).toEqual([{ from: 4, to: 8, wordings: [{ text: richText('report'), noted: ['FRA'] }] }]);
  });

  it('never bring more than one command may', () => {
    const { brackets } = read('[a / b] and '.repeat(400));
    expect(brackets).toHaveLength(LIMITS.wordingsAtOnce / 2);
    expect(read(`[${Array.from({ length: 80 }, (_, n) => `a${n}`).join(' / ')}]`).brackets).toEqual([]);
  });
});

describe('paragraphs in brackets', () => {
  it('are proposed by whom they name', () => {
    expect(lines('7. One.', '[8. The members recalled the commitments made. - US]')).toEqual([
      'numbered 7. One.',
      'numbered 8. ⟦∅ / The members recalled the commitments made. (USA)⟧',
    ]);
    expect(lines('8. [The members recalled it. – US]')).toEqual([
      'numbered 8. ⟦∅ / The members recalled it. (USA)⟧',
    ]);
    expect(lines('[(c) releasing all children; (FR)]')).toEqual([
      'item (c) ⟦∅ / releasing all children; (FRA)⟧',
    ]);
  });

  it('begin in a line of their own, and name whose they are in front of the label too', () => {
    const long = 'The members of the Working Group recalled the commitments that were made by all parties';
    expect(
      paragraphs(
        [`7. ${long}.`, `[8. ${long}. – US]`, `[FR: 9. ${long}.]`, `10. ${long}.`].join('\n'),
      ).drafts.map(({ label, draft }) => `${label} ${draft.brackets?.[0]?.wordings[0]?.noted ?? ''}`),
    ).toEqual(['7. ', '8. USA', '9. FRA', '10. ']);
  });

  it('have a label only where it ends as a label does', () => {
    expect(lines('[8 bis The members met. – FR]')).toEqual(['numbered 8 bis ⟦∅ / The members met. (FRA)⟧']);
    expect(lines('[12 parties were listed. – FR]')).toEqual(['plain  ⟦∅ / 12 parties were listed. (FRA)⟧']);
  });

  it('tell where the brackets in them stand, their label counted', () => {
    const source = '[8. They [all / some] met. – US]';
    expect(paragraphs(source).drafts[0]?.found.map(({ at }) => source.slice(at, at + 4))).toEqual([
      '[8. ',
      '[all',
    ]);
  });

  it('that are called alt are other texts for the paragraph, around the brackets that it has', () => {
    expect(
      lines(
        '7. They condemned [all] it.',
        '[7 alt. They deplored it. - US]',
        '[7alt. Они осудили это. - RUS]',
        '8. Two.',
      ),
    ).toEqual([
      'numbered 7. ⟦They condemned ⟦all⟧ it. / They deplored it. (USA) / Они осудили это. (RUS)⟧',
      'numbered 8. Two.',
    ]);
    expect(lines('[7 alt. They deplored it. - US]')).toEqual([
      'numbered 7 alt. ⟦∅ / They deplored it. (USA)⟧',
    ]);
  });

  it('say of which drafts they are made', () => {
    const { drafts } = paragraphs('7. One.', 'Two.', '[7 alt. Three. - US]');
    expect(drafts.map(({ from }) => from)).toEqual([[0, 2], [1]]);
  });
});

describe('names', () => {
  it.each(['FR', 'fra', 'France'])('%s is France', (name) =>
    expect(book.get(nameKey(name))).toEqual({ kind: 'seats', seats: ['FRA'] }),
  );
  it.each(['UK', 'U.K.', 'GBR', 'United Kingdom', 'GB'])('%s is the United Kingdom', (name) =>
    expect(book.get(nameKey(name))).toEqual({ kind: 'seats', seats: ['GBR'] }),
  );
  it.each(['DRC', 'Democratic Republic of the Congo'])('%s is the Democratic Republic of the Congo', (name) =>
    expect(book.get(nameKey(name))).toEqual({ kind: 'seats', seats: ['COD'] }),
  );
});
