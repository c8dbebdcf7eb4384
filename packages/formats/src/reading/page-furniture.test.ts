import { describe, expect, it } from 'vitest';
import { lostCharacters } from './lost-characters.ts';
import { readDraft } from './read-draft.ts';
import { outline } from './testing/outline.ts';

function read(source: string) {
  const reading = readDraft(source, 'text');
  expect(lostCharacters(source, reading)).toEqual([]);
  const leftOut = reading.notes.filter(({ why }) => why === 'page-furniture').map(({ text }) => text);
  return { lines: outline(reading), leftOut, masthead: reading.masthead };
}

const PRINTED = `United Nations                                S/AC.51/2027/9
            Security Council                  Distr.: General
                                              4 May 2027
                                              Original: English

Working Group on Children and Armed Conflict

            Conclusions on children and armed conflict in Maravia

1.   At its meeting on 12 March 2027 the Working Group examined the report of the
Secretary-General on the situation of chil-
27-01234                                                                  1/2
S/AC.51/2027/9

dren in Maravia, and of the children who came back to their non-
governmental schools.
2.   The members welcomed it.

Annex
            Statement by the representative of Maravia to the
            United Nations

      I thank the non-governmental organizations.
27-01234                                                                  2/2
`;

describe('page furniture', () => {
  it('is left out and listed; a sentence goes on behind the end of a page', () => {
    const { lines, leftOut, masthead } = read(PRINTED);
    expect(lines).toEqual([
      '# Conclusions on children and armed conflict in Maravia',
      '1. At its meeting on 12 March 2027 the Working Group examined the report of the Secretary-General on the situation of children in Maravia, and of the children who came back to their non-governmental schools.',
      '1. The members welcomed it.',
      '## Annex',
      '### Statement by the representative of Maravia to the United Nations',
      '. I thank the non-governmental organizations.',
    ]);
    expect(leftOut).toEqual([
      'United Nations S/AC.51/2027/9',
      'Security Council Distr.: General',
      '4 May 2027',
      'Original: English',
      'Working Group on Children and Armed Conflict',
      '27-01234 1/2',
      'S/AC.51/2027/9',
      '27-01234 2/2',
    ]);
    expect(masthead).toEqual({ symbol: 'S/AC.51/2027/9', date: '4 May 2027' });
  });

  it('stays where it is wanted', () => {
    const reading = readDraft(PRINTED, 'text', { keepsFurniture: true });
    expect(reading.notes.filter(({ why }) => why === 'page-furniture')).toEqual([]);
    expect(outline(reading).join()).toContain('27-01234');
  });

  it('is told by form feeds: numbers alone and running heads of three pages, in any script', () => {
    const page = (head: string, words: string, number: number) => `${head}\n\n${words}\n\n– ${number} –\n`;
    const source = [1, 2, 3]
      .map((number) => page('Проект текста', `Рабочая группа заявила ${number} раза.`, number))
      .join('\f');
    expect(read(source)).toMatchObject({
      lines: [1, 2, 3].map((number) => `. Рабочая группа заявила ${number} раза.`),
      leftOut: ['Проект текста', '– 1 –', 'Проект текста', '– 2 –', 'Проект текста', '– 3 –'],
    });
  });

  it('is not made of the words of a text', () => {
    const source = 'The members recalled\n\nS/RES/1612 (2005) and others.\n\n1998\n\nThe United Nations met.';
    expect(read(source).leftOut).toEqual([]);
    expect(read('1. One.\n\n2. Two.\n\n3. Three.').leftOut).toEqual([]);
  });
});

describe('a hyphen at the end of a line', () => {
  const before = 'The members of the Working Group of the Security Council condemned all viola-';

  it('goes where the text has the whole word elsewhere, in capitals too', () => {
    const reading = readDraft(`${before}\ntions. Violations go on.`, 'text');
    expect(outline(reading)).toEqual([`. ${before.slice(0, -1)}tions. Violations go on.`]);
    expect(reading.notes.filter(({ kind }) => kind === 'check')).toMatchObject([
      { why: 'hyphen-left-out', text: 'violations.' },
    ]);
  });

  it('stays where the text has the word with it, or neither, and is told', () => {
    for (const rest of ['Other viola-tions too. No violations.', 'And nothing else of it.']) {
      const reading = readDraft(`${before}\ntions. ${rest}`, 'text');
      expect(outline(reading)).toEqual([`. ${before}tions. ${rest}`]);
      expect(reading.notes.filter(({ kind }) => kind === 'check')).toMatchObject([
        { why: 'joined-at-hyphen' },
      ]);
    }
  });

  it('is told in other scripts', () => {
    const line = 'Члены Рабочей группы Совета Безопасности осудили все случаи вербовки и использо-';
    expect(outline(readDraft(`${line}\nвания детей. Использования не было.`, 'text'))).toEqual([
      `. ${line.slice(0, -1)}вания детей. Использования не было.`,
    ]);
  });
});
