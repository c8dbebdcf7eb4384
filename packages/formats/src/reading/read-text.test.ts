import { describe, expect, it } from 'vitest';
import { lostCharacters } from './lost-characters.ts';
import { readDraft } from './read-draft.ts';
import { outline } from './testing/outline.ts';

function read(source: string) {
  const reading = readDraft(source, 'text');
  expect(lostCharacters(source, reading)).toEqual([]);
  return reading;
}

const PASTED_FROM_WORD = `Conclusions on children and armed conflict in Maravia
1.\tAt its meeting on 12 October 2026, the Working Group on Children and Armed Conflict examined the second report of the Secretary-General on children and armed conflict in Maravia, covering the period from July 2024 to June 2026.
2.\u00a0\tThe members of the Working Group took note of the report.
3 bis.\tThe members of the Working Group noted the steps taken.
4.\tThe Working Group agreed to address the following messages:
To all parties to the armed conflict in Maravia:
(a)\tStrongly condemning all violations and abuses, and urging all parties:
(i)\tTo end the recruitment and use of children;
(ii)\tTo release all children:
a.\tWithout preconditions;
b.\tWithout delay;
(b)\tExpressing concern at the use of schools.
\uf0b7\tA bullet of the first level
o\tA bullet of the second level
\uf0b7\tAnother of the first`;

const MAIL = [
  'From: Chair’s office',
  'Subject: Maravia: zero draft',
  '',
  'Dear colleagues,',
  '',
  'Please find below the language on schools. Comments are welcome by the end of',
  'the week, in writing; the Chair will compile them and come back with a re-',
  'vised text.',
  '',
  '> 5. The members of the Working Group expressed deep concern at the use of',
  '> schools for military purposes, recalled resolution',
  '> 1612 (2005), and called upon all parties to respect the civilian character of',
  '> schools and hospitals;',
  '>',
  '> - and asked for',
  '>   their protection.',
  '',
  'Best regards,',
  'The Chair’s office',
  '-- ',
  'Working Group on Children and Armed Conflict',
].join('\r\n');

describe('plain text', () => {
  it('reads text pasted from a word processor: one line a paragraph, labels before tabs', () => {
    const reading = read(PASTED_FROM_WORD);
    expect(outline(reading)).toEqual([
      '# Conclusions on children and armed conflict in Maravia',
      '1. At its meeting on 12 October 2026, the Working Group on Children and Armed Conflict examined the second report of the Secretary-General on children and armed conflict in Maravia, covering the period from July 2024 to June 2026.',
      '1. The members of the Working Group took note of the report.',
      '1. The members of the Working Group noted the steps taken.',
      '1. The Working Group agreed to address the following messages:',
      '> To all parties to the armed conflict in Maravia:',
      '(a) Strongly condemning all violations and abuses, and urging all parties:',
      '(a)(a) To end the recruitment and use of children;',
      '(a)(a) To release all children:',
      '(a)(a)(a) Without preconditions;',
      '(a)(a)(a) Without delay;',
      '(a) Expressing concern at the use of schools.',
      '(a) A bullet of the first level',
      '(a)(a) A bullet of the second level',
      '(a) Another of the first',
    ]);
    expect(reading.notes.map(({ text }) => text)).toEqual([
      '1.',
      '2.',
      '3 bis.',
      '4.',
      '(a)',
      '(i)',
      '(ii)',
      'a.',
      'b.',
      '(b)',
      '\uf0b7',
      'o',
      '\uf0b7',
    ]);
    expect(reading.notes[2]).toEqual({
      kind: 'dropped',
      why: 'label',
      draft: 3,
      at: 0,
      line: 4,
      text: '3 bis.',
    });
  });

  it('reads an e-mail: lines joined, hyphens kept and pointed out, quote marks taken off', () => {
    const reading = read(MAIL);
    expect(outline(reading)).toEqual([
      '. From: Chair’s office',
      '. Subject: Maravia: zero draft',
      '. Dear colleagues,',
      '. Please find below the language on schools. Comments are welcome by the end of the week, in writing; the Chair will compile them and come back with a re-vised text.',
      '1. The members of the Working Group expressed deep concern at the use of schools for military purposes, recalled resolution 1612 (2005), and called upon all parties to respect the civilian character of schools and hospitals;',
      '(a) and asked for their protection.',
      '. Best regards,',
      '. The Chair’s office',
      '. Working Group on Children and Armed Conflict',
    ]);
    expect(outline(reading)[3]?.slice('. '.length).indexOf('vised text')).toBe(152);
    expect(reading.notes.filter(({ kind }) => kind === 'check')).toEqual([
      { kind: 'check', why: 'joined-at-hyphen', draft: 3, at: 152, line: 7, text: 're-vised' },
    ]);
    expect(reading.notes.filter(({ why }) => why === 'quote-mark')).toHaveLength(7);
    expect(reading.notes.at(-1)).toMatchObject({ why: 'rule', line: 20, text: '--' });
  });

  it('reads Arabic: Arabic numerals and letters as labels, marks of direction untouched', () => {
    const source =
      'استنتاجات بشأن الأطفال والنزاع المسلح في مارافيا\n\n١ - أحاط أعضاء الفريق العامل علما بتقرير الأمين العام.\n\n' +
      '٢ - ووافق الفريق العامل على توجيه الرسائل التالية:\n\n(أ) إدانة جميع الانتهاكات؛\n\n(ب) حث جميع الأطراف على حماية المدارس\u200f.';
    expect(outline(read(source))).toEqual([
      '# استنتاجات بشأن الأطفال والنزاع المسلح في مارافيا',
      '1. أحاط أعضاء الفريق العامل علما بتقرير الأمين العام.',
      '1. ووافق الفريق العامل على توجيه الرسائل التالية:',
      '(a) إدانة جميع الانتهاكات؛',
      '(a) حث جميع الأطراف على حماية المدارس\u200f.',
    ]);
  });

  it('reads German: a date at the start of a line is no label, a) is one', () => {
    const source = `Schlussfolgerungen über Kinder und bewaffnete Konflikte

Die Arbeitsgruppe prüfte in ihrer Sitzung in New York, also am folgenden
12. Oktober 2026, den zweiten Bericht des Generalsekretärs über
Kinderschutzbeauftragte in Maravia.

1. Die Arbeitsgruppe kam überein, die folgenden Botschaften zu übermitteln:

a) Die Rekrutierung von Kindern zu beenden;
b) Schulen und Krankenhäuser zu achten, im Einklang mit den Bestimmungen des
   humanitären Völkerrechts.`;
    expect(outline(read(source))).toEqual([
      '# Schlussfolgerungen über Kinder und bewaffnete Konflikte',
      '. Die Arbeitsgruppe prüfte in ihrer Sitzung in New York, also am folgenden 12. Oktober 2026, den zweiten Bericht des Generalsekretärs über Kinderschutzbeauftragte in Maravia.',
      '1. Die Arbeitsgruppe kam überein, die folgenden Botschaften zu übermitteln:',
      '(a) Die Rekrutierung von Kindern zu beenden;',
      '(a) Schulen und Krankenhäuser zu achten, im Einklang mit den Bestimmungen des humanitären Völkerrechts.',
    ]);
  });

  it('tells numbered titles from numbered paragraphs, and keeps their numbers in the words', () => {
    const source = `I. Introduction

A. Mandate

1. The Working Group met twice in the year 2026.

2. Assistance

- Letters to donors
- Visits

1. Apples
2. Pears
3. Plums`;
    expect(outline(read(source))).toEqual([
      '# I. Introduction',
      '## A. Mandate',
      '1. The Working Group met twice in the year 2026.',
      '### 2. Assistance',
      '(a) Letters to donors',
      '(a) Visits',
      '1. Apples',
      '1. Pears',
      '1. Plums',
    ]);
  });

  it('takes (i) for a letter after (h) and for a numeral elsewhere', () => {
    const items = (labels: string) => outline(read(labels.replace(/(\S+) ?/g, '$1 One point;\n\n')));
    const levels = (labels: string) => items(labels).map((line) => line.split('(a)').length - 1);
    expect(levels('(g) (h) (i) (j)')).toEqual([1, 1, 1, 1]);
    expect(levels('(a) (i) (ii) (b) (i)')).toEqual([1, 2, 2, 1, 2]);
    expect(levels('(i) (ii) (iii) (iv) (v) (vi)')).toEqual([2, 2, 2, 2, 2, 2]);
    expect(levels('(a) (i) a. b. (ii) (b)')).toEqual([1, 2, 3, 3, 2, 1]);
  });

  it('lets letters run on across lead-ins, past (i)', () => {
    const source = `8. Messages:\n\nTo all parties:\n\n(g) One;\n\n(h) Two;\n\nTo the Front:\n\n(i) Three:\n\n(i) Four;\n\n(j) Five.`;
    expect(outline(read(source))).toEqual([
      '1. Messages:',
      '> To all parties:',
      '(a) One;',
      '(a) Two;',
      '> To the Front:',
      '(a) Three:',
      '(a)(a) Four;',
      '(a) Five.',
    ]);
  });

  it('reads underlined titles, footnotes and page breaks', () => {
    const source = `Assistance\n==========\n\nThe Working Group adopted a list.*\n\fNext page of the text.\n\n* Reissued for technical reasons.`;
    expect(outline(read(source))).toEqual([
      '# Assistance',
      '. The Working Group adopted a list.*',
      '. Next page of the text.',
      '. * Reissued for technical reasons.',
    ]);
  });

  it('joins lines of ideographs without a space, and of paths and hyphenated words without a gap', () => {
    const long = 'The parties shall cooperate with the country task force and with other child-';
    expect(
      outline(
        read(
          `${long}\nprotection actors in the whole of the territory of the State concerned and/\nor beyond.`,
        ),
      ),
    ).toEqual([
      `. ${long}protection actors in the whole of the territory of the State concerned and/or beyond.`,
    ]);
    const line =
      '安全理事会儿童与武装冲突问题工作组成员注意到秘书长根据安全理事会第号决议提交的报告并审议了其中所载的分析和建议';
    expect(outline(read(`${line}\n${line}。`))).toEqual([`. ${line}${line}。`]);
  });

  it('makes nothing out of nothing, and keeps a lonely label as words', () => {
    expect(readDraft('', 'auto').drafts).toEqual([]);
    expect(readDraft(' \r\n\t\ufeff\n', 'auto').drafts).toEqual([]);
    expect(outline(read('(a)'))).toEqual(['. (a)']);
    expect(outline(read('(a)\n\nCondemning all violations;'))).toEqual(['(a) Condemning all violations;']);
    expect(read('----').notes).toEqual([
      { kind: 'dropped', why: 'rule', draft: 0, at: 0, line: 1, text: '----' },
    ]);
  });
});
