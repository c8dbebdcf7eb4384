// What the preview of an import tells a person to look at.
import { bracketedDrafts, draftLabels, nameBook, readDraft } from '@adref/formats';
import { describe, expect, it } from 'vitest';
import { thingsToCheck } from './things-to-check.ts';

function checks(
  source: string,
  leftOut: readonly number[] = [],
  computed?: readonly string[],
): readonly string[] {
  const reading = readDraft(source, 'text');
  const { drafts, spans } = bracketedDrafts(reading, { book: nameBook([]), isBracket: () => undefined });
  const rows = drafts.map((one, key) => ({ ...one, key, isLeftOut: leftOut.includes(key) }));
  const kept = rows.filter(({ isLeftOut }) => !isLeftOut);
  const labels = computed ?? draftLabels(kept.map(({ draft }) => draft));
  return thingsToCheck(reading, kept, spans, labels);
}

describe('things to check', () => {
  it('are labels that read otherwise, and the references to them with their lines', () => {
    expect(checks('2. Two.\n\n3. Three, see paragraphs 2 and 3.')).toEqual([
      '“2.” to “3.” will read “1” to “2”',
      'the reference “paragraphs 2 and 3” (line 3: “2” will read “1”, “3” will read “2”)',
    ]);
    expect(checks('1. Раз.\n\n3. Три, как в пункте 2.')).toEqual([
      '“3.” will read “2”',
      'the reference “пункте 2” (line 3: another paragraph will be “2”)',
    ]);
  });

  it('are labels as they will be behind the text that is there', () => {
    expect(checks('1. One.\n\n2. Two, see paragraph 1.', [], ['8', '9'])).toEqual([
      '“1.” to “2.” will read “8” to “9”',
      'the reference “paragraph 1” (line 3: “1” will read “8”)',
    ]);
    expect(checks('1. Раз.\n\n(а) два.', [], ['3 bis', '(a)'])[0]).toBe('“1.” will read “3 bis”');
    expect(checks('8. One.\n\n9. Two, see paragraph 8.', [], ['8', '9'])).toEqual([]);
  });

  it('are alternatives of several paragraphs, and those that cannot be paired', () => {
    expect(checks('ALT 1\n1. One.\n2. Two.\nALT 2\n1. Three.')).toEqual([
      '“ALT 1 … Three.” (alternatives of several paragraphs, line 1: each paragraph has a bracket)',
    ]);
    expect(checks('ALT 1\n1. One.\nALT 2\n(a) two.')).toEqual([
      '“ALT 1 … two.” (alternatives that stay as characters, line 1: their paragraphs cannot be paired)',
    ]);
  });

  it('are brackets over several paragraphs, and those that cannot be expressed', () => {
    expect(checks('[1. One.\n\n2. Two.]\n\n3. Three [and so on.')).toEqual([
      '“[1. One. … Two.]” (one bracket over 2 paragraphs, line 1: each has one of its own)',
      '“[and so on.” (a square bracket that stays as characters, line 5: it is never closed)',
    ]);
    expect(checks('[1. Первый.\n\n/ 1. Второй.]')[0]).toContain(
      'its alternatives are several paragraphs long',
    );
  });

  it('follow what is left out', () => {
    const source = '1. One.\n\n2. Two.\n\n3. Three, see paragraph 3.';
    expect(checks(source)).toEqual([]);
    expect(checks(source, [1])).toEqual([
      '“3.” will read “2”',
      'the reference “paragraph 3” (line 5: “3” will read “2”)',
    ]);
  });
});
