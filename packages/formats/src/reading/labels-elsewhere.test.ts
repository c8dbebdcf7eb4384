// Labels as they are written in other languages, and by other hands.
import { describe, expect, it } from 'vitest';
import { labelChanges } from '../labels/label-changes.ts';
import { labelReferences } from '../labels/label-references.ts';
import { lostCharacters } from './lost-characters.ts';
import { readDraft } from './read-draft.ts';
import { outline } from './testing/outline.ts';

function read(...paragraphs: readonly string[]) {
  const source = paragraphs.join('\n\n');
  const reading = readDraft(source, 'text');
  expect(lostCharacters(source, reading)).toEqual([]);
  return reading;
}
const lines = (...paragraphs: readonly string[]) => outline(read(...paragraphs));
const changes = (...paragraphs: readonly string[]) => {
  const { drafts, labels } = read(...paragraphs);
  return labelChanges(drafts, labels).map(({ first, becomes }) => `${first} → ${becomes}`);
};

describe('numbers', () => {
  it('stand before a dash', () => {
    expect(lines('1 - رحب الأعضاء.', '2 - أدان الأعضاء.')).toEqual(['1. رحب الأعضاء.', '1. أدان الأعضاء.']);
    expect(lines('1 – Les membres partent.', '3 – Ils reviennent.')).toEqual([
      '1. Les membres partent.',
      '1. Ils reviennent.',
    ]);
    expect(changes('1 – Les membres partent.', '3 – Ils reviennent.')).toEqual(['3 – → 2']);
  });

  it('are no label where a dash joins figures', () => {
    expect(lines('12 - 15 children were released.')).toEqual(['. 12 - 15 children were released.']);
  });

  it('are Chinese numerals', () => {
    expect(lines('一、工作组欢迎报告。', '二、工作组商定：', '（一）释放儿童；', '（二）保护学校。')).toEqual(
      ['1. 工作组欢迎报告。', '1. 工作组商定：', '(a) 释放儿童；', '(a) 保护学校。'],
    );
    expect(lines('十一、工作组。', '二十、工作组。')).toEqual(['1. 工作组。', '1. 工作组。']);
    expect(lines('一些成员离开。', '十、')).toEqual(['. 一些成员离开。', '. 十、']);
  });

  it('are called paragraph', () => {
    expect(lines('§ 1 The members met.', '§ 2. They left.')).toEqual([
      '1. The members met.',
      '1. They left.',
    ]);
    expect(lines('Para 1. One.', 'Para. 2: Two.', 'OP3. Three.')).toEqual([
      '1. One.',
      '1. Two.',
      '1. Three.',
    ]);
    expect(changes('OP1. One.', 'OP3. Three.', '§ 4 Four.')).toEqual(['OP3. → 2']);
    expect(lines('§ 3 of the report is new.')).toEqual(['. § 3 of the report is new.']);
  });

  it('stand between two others in other scripts', () => {
    const { drafts, labels } = read('2. Раз.', '2 бис. Новый пункт.', '3. См. пункт 2 бис.');
    expect(labels).toEqual(['2.', '2 бис.', '3.']);
    expect(labelReferences(drafts, labels)).toEqual([
      { draft: 2, text: 'пункт 2 бис', names: [{ name: '2 бис', becomes: '2' }] },
    ]);
    expect(read('1. أولا.', '1 مكررا. جديد.').labels).toEqual(['1.', '1 مكررا.']);
  });
});

describe('the third level of an Arabic text', () => {
  it('is a number in quotation marks', () => {
    expect(lines('١ - قرر الفريق:', '(أ) أولا:', '‘١’ فورا؛', '‘٢’ بعد ذلك؛', '(ب) ثانيا.')).toEqual([
      '1. قرر الفريق:',
      '(a) أولا:',
      '(a)(a) فورا؛',
      '(a)(a) بعد ذلك؛',
      '(a) ثانيا.',
    ]);
  });
});
