// References in the words of a source to a number or letter that will read otherwise: told, never changed.
import { plainText } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { labelReferences } from '../labels/label-references.ts';
import { readDraft } from './read-draft.ts';

function references(...paragraphs: readonly string[]): readonly string[] {
  const { drafts, labels } = readDraft(paragraphs.join('\n\n'), 'text');
  return labelReferences(drafts, labels).map(({ draft, text, names }) => {
    expect(plainText(drafts[draft]?.text ?? [])).toContain(text);
    const words = names.map(({ name, becomes }) => `${name} → ${becomes ?? '?'}`).join(', ');
    return `${draft}: ${text}: ${words}`;
  });
}
/** A text with a gap: its paragraphs 4 and 5 will be 3 and 4. */
const gap = (words: string) => references('1. One.', '2. Two.', '4. Four.', `5. Five, ${words}.`);
const items = (words: string) =>
  references('1. The Group agreed:', '(a) one;', '(c) three;', `(d) ${words}.`);

describe('references to a number that will read otherwise', () => {
  it.each([
    ['see paragraph 5', 'paragraph 5: 5 → 4'],
    ['see paras. 4 and 5 above', 'paras. 4 and 5: 4 → 3, 5 → 4'],
    ['Paragraphs 2, 4 and 5', 'Paragraphs 2, 4 and 5: 4 → 3, 5 → 4'],
    ['paragraphs 2–5 above', 'paragraphs 2–5: 5 → 4'],
    ['paragraph 4 of the present conclusions', 'paragraph 4: 4 → 3'],
    ['§ 5', '§ 5: 5 → 4'],
    ['aux paragraphes 4 et 5', 'paragraphes 4 et 5: 4 → 3, 5 → 4'],
    ['en los párrafos 4 a 5', 'párrafos 4 a 5: 4 → 3, 5 → 4'],
    ['см. пункт 4 выше', 'пункт 4: 4 → 3'],
    ['в пунктах 4 и 5', 'пунктах 4 и 5: 4 → 3, 5 → 4'],
    ['انظر الفقرة 4 أعلاه', 'الفقرة 4: 4 → 3'],
    ['الفقرتين ٤ و ٥', 'الفقرتين ٤ و ٥: ٤ → 3, ٥ → 4'],
    ['见上文第4段', '第4段: 4 → 3'],
    ['见第 4 和第 5 段', '第 4 和第 5 段: 4 → 3, 5 → 4'],
    ['见第４至５段', '第４至５段: ４ → 3, ５ → 4'],
  ])('%s', (words, right) => {
    expect(gap(words)).toEqual([`3: ${right}`]);
  });

  it.each([
    'see paragraph 2',
    'paragraph 4 of resolution 2427 (2018)',
    'paragraphs 4 and 5 of the report of the Secretary-General',
    'paragraph 4 of its previous conclusions',
    'resolution 1612 (2005), paragraph 5',
    'see S/2026/136, paras. 4 and 5',
    'paragraph 12',
    'paragraph 45',
    'au paragraphe 4 de la résolution 2427 (2018)',
    'пункт 4 резолюции 2427 (2018)',
    'الفقرة 4 من القرار 2427',
    '第2427(2018)号决议第4段',
    'the 4 paragraphs',
  ])('but not: %s', (words) => {
    expect(gap(words)).toEqual([]);
  });

  it('are told when no paragraph of the source is so called, and another one will be', () => {
    expect(gap('see paragraph 3')).toEqual(['3: paragraph 3: 3 → ?']);
    expect(references('1. One, see paragraph 2.', '2. Two.')).toEqual([]);
    expect(references('One, see paragraph 2.', 'Two.')).toEqual([]);
  });

  it('are told for paragraphs between others, in every wording of the source', () => {
    expect(references('1. One.', '1 bis. Between.', '2. Two, [see paragraphs 1 bis and 2].')).toEqual([
      '2: paragraphs 1 bis and 2: 1 bis → 2, 2 → 3',
    ]);
    expect(references('3. Three.', '3ter. More, as in paragraph 3 ter.')).toEqual([
      '1: paragraph 3 ter: 3 ter → 2',
    ]);
  });

  it('are those of their own part where an annex counts anew', () => {
    const annexed = (words: string) => references('2. Two.', 'Annex', '1. One.', `2. Two, ${words}.`);
    expect(annexed('see paragraph 2')).toEqual([]);
    expect(references('2. Two, see paragraph 2.', 'Annex', '1. One.', '2. Two.')).toEqual([
      '0: paragraph 2: 2 → 1',
    ]);
  });
});

describe('references to a letter that will read otherwise', () => {
  it.each([
    ['see subparagraph (c)', 'subparagraph (c): (c) → (b)'],
    ['see sub-paragraphs (a) to (c) above', 'sub-paragraphs (a) to (c): (c) → (b)'],
    ['paragraph 1 (c)', 'paragraph 1 (c): (c) → (b)'],
    ['paragraph 1(c) and (d)', 'paragraph 1(c) and (d): (c) → (b), (d) → (c)'],
    ['subparagraph (c) of paragraph 1', 'subparagraph (c): (c) → (b)'],
    ['à l’alinéa c) ci-dessus', 'alinéa c): c) → (b)'],
    ['en el apartado c)', 'apartado c): c) → (b)'],
    ['в подпункте (c)', 'подпункте (c): (c) → (b)'],
  ])('%s', (words, right) => {
    expect(items(words)).toEqual([`3: ${right}`]);
  });

  it.each(['see subparagraph (a)', 'subparagraph (c) of paragraph 7', 'items (girls and boys)', 'item c'])(
    'but not: %s',
    (words) => {
      expect(items(words)).toEqual([]);
    },
  );

  it('are of their own paragraph', () => {
    expect(
      references('1. Agreed:', '(b) one;', '2. Agreed:', '(a) two;', '(b) three, see subparagraph (b).'),
    ).toEqual([]);
    expect(references('1. Agreed:', '(b) one;', '2. See paragraph 1 (b).')).toEqual([
      '2: paragraph 1 (b): (b) → (a)',
    ]);
  });

  it('are told where the script of the letters changes', () => {
    expect(references('١- اتفق على ما يلي:', '(أ) أولا؛', '(ب) انظر الفقرة الفرعية (أ).')).toEqual([
      '2: الفقرة الفرعية (أ): (أ) → (a)',
    ]);
  });
});
