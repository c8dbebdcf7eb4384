// Labels that count like an outline (1.1, 1.1.1), and labels that begin a paragraph although the line before them has no end.
import { describe, expect, it } from 'vitest';
import { labelChanges } from '../labels/label-changes.ts';
import { lostCharacters } from './lost-characters.ts';
import { readDraft } from './read-draft.ts';
import { outline } from './testing/outline.ts';

function read(...lines: readonly string[]): readonly string[] {
  const source = lines.join('\n');
  const reading = readDraft(source, 'text');
  expect(lostCharacters(source, reading)).toEqual([]);
  return outline(reading);
}

describe('decimal labels', () => {
  it('are items under the number that they begin with', () => {
    const right = [
      '1. The members:',
      '(a) Condemned it;',
      '(a) Called upon all:',
      '(a)(a) To release children;',
      '(a)(a) To stop.',
      '1. They agreed.',
    ];
    const source = [
      '1. The members:',
      '1.1 Condemned it;',
      '1.2 Called upon all:',
      '1.2.1 To release children;',
      '1.2.2 To stop.',
      '2. They agreed.',
    ];
    expect(read(...source)).toEqual(right);
    expect(read(...source.flatMap((line) => [line, '']))).toEqual(right);
    expect(read(...source.map((line) => line.replace(/^([\d.]*\d) /, '$1. ')))).toEqual(right);
  });

  it('are numbered paragraphs under a numbered title', () => {
    expect(
      read(
        '1. Introduction',
        '',
        '1.1 The members met in March.',
        '1.1.1 They heard the report.',
        '',
        '2. Conclusions',
        '',
        '2.1 The members agreed to it.',
      ),
    ).toEqual([
      '# 1. Introduction',
      '1. The members met in March.',
      '(a) They heard the report.',
      '# 2. Conclusions',
      '1. The members agreed to it.',
    ]);
  });

  it('may be in other scripts and digits', () => {
    expect(read('1. Члены Группы:', '1.1 Осудили нападения;', '1.2 Призвали стороны.')).toEqual([
      '1. Члены Группы:',
      '(a) Осудили нападения;',
      '(a) Призвали стороны.',
    ]);
    expect(read('١. إن الأعضاء:', '١.١ يدينون الهجمات؛', '١.٢ يدعون الأطراف.')).toEqual([
      '1. إن الأعضاء:',
      '(a) يدينون الهجمات؛',
      '(a) يدعون الأطراف.',
    ]);
    expect(read('１. 工作组成员：', '１．１ 谴责袭击；', '１．２ 呼吁各方。')).toEqual([
      '1. 工作组成员：',
      '(a) 谴责袭击；',
      '(a) 呼吁各方。',
    ]);
  });

  it('take letters below them', () => {
    expect(
      read(
        '1. The members:',
        '1.1 Called upon all:',
        '(a) to release children;',
        '(b) to stop;',
        '1.2 Agreed.',
      ),
    ).toEqual([
      '1. The members:',
      '(a) Called upon all:',
      '(a)(a) to release children;',
      '(a)(a) to stop;',
      '(a) Agreed.',
    ]);
  });

  it('are told as labels that will read otherwise', () => {
    const { drafts, labels } = readDraft('1. The members:\n1.1 Condemned it;\n1.2 Agreed.', 'text');
    expect(labels).toEqual(['1.', '1.1', '1.2']);
    expect(labelChanges(drafts, labels).map(({ first, becomes }) => [first, becomes])).toEqual([
      ['1.1', '(a)'],
      ['1.2', '(b)'],
    ]);
  });

  it('are amounts where they follow nothing', () => {
    expect(read('3.14 Million children live there.', '', '1. The members met.')).toEqual([
      '. 3.14 Million children live there.',
      '1. The members met.',
    ]);
    expect(read('1. The members met.', '', '2.5 Million children live there.')[1]).toBe(
      '. 2.5 Million children live there.',
    );
    expect(
      read(
        '1. The members noted that the population of the country has grown to as many as',
        '1.5 million children since.',
      ),
    ).toHaveLength(1);
  });
});

describe('a label behind a line without an end', () => {
  const long = 'releasing all children in their ranks without delay and handing them over to those who';

  it('is the next number when items stand between', () => {
    expect(
      read(
        '1. The members urged all parties to the armed conflict to do what is set out here:',
        `(a) ${long}`,
        '2. The members agreed to the direct action that is set out in what follows below',
      ),
    ).toEqual([
      '1. The members urged all parties to the armed conflict to do what is set out here:',
      `(a) ${long}`,
      '1. The members agreed to the direct action that is set out in what follows below',
    ]);
    const arabic = 'تجنيد الأطفال واستخدامهم من قبل جميع الأطراف في النزاع المسلح الدائر في البلد منذ سنوات';
    expect(read(`1. ${arabic}:`, `(a) ${arabic}`, '2. يدعو الأعضاء جميع الأطراف إلى وقفها فورا')).toEqual([
      `1. ${arabic}:`,
      `(a) ${arabic}`,
      '1. يدعو الأعضاء جميع الأطراف إلى وقفها فورا',
    ]);
    const russian = 'освободить всех детей из своих рядов и передать их тем, кто о них позаботится в стране';
    expect(read(`1. ${russian}:`, `(a) ${russian}`, '2. Члены Группы согласились')).toHaveLength(3);
  });

  it('is the next letter when numerals stand between', () => {
    expect(
      read(
        '1. The members urged all parties to the armed conflict to do what is set out here:',
        `(a) ${long}:`,
        `(i) ${long}`,
        '(b) stopping all attacks on schools',
      ),
    ).toHaveLength(4);
  });

  it('is a reference behind a word that refers', () => {
    expect(
      read(
        '1. The members urged all parties to the armed conflict to do what is set out here:',
        `(a) ${long.slice(0, 60)} as set out in paragraph`,
        '2. The rest follows.',
      ),
    ).toHaveLength(2);
    expect(
      read(
        '1. The members urged all parties to the armed conflict to do what is set out here:',
        `(a) ${long.slice(0, 60)} and in paragraph 3`,
        '(b) above, at once.',
      ),
    ).toHaveLength(2);
  });
});
