// Labels of a source: what they are, and which will read otherwise.
import { describe, expect, it } from 'vitest';
import { labelChanges } from '../labels/label-changes.ts';
import { lostCharacters } from './lost-characters.ts';
import { readDraft } from './read-draft.ts';
import { outline } from './testing/outline.ts';

function read(source: string) {
  const reading = readDraft(source, 'text');
  expect(lostCharacters(source, reading)).toEqual([]);
  return reading;
}

function changes(source: string): readonly string[] {
  const { drafts, labels } = read(source);
  return labelChanges(drafts, labels).map(({ first, last, becomes, lastBecomes }) =>
    first === last ? `${first} → ${becomes}` : `${first}–${last} → ${becomes}–${lastBecomes}`,
  );
}

/** The labels as items, each with some words behind it; how deep each lies. */
function levels(labels: readonly string[]): readonly number[] {
  const lines = outline(
    read(`1. The Group agreed:\n${labels.map((label) => `${label} Some words;`).join('\n')}`),
  );
  return lines.slice(1).map((line) => line.split('(a)').length - 1);
}

describe('labels that read otherwise', () => {
  it('are told at a gap, and those that move together are told as one', () => {
    expect(changes('1. One.\n\n2. Two.\n\n4. Four.\n\n5. Five.\n\n6. Six.')).toEqual(['4.–6. → 3–5']);
    expect(changes('7. One.\n\n8. Two.')).toEqual(['7.–8. → 1–2']);
    expect(changes('1. One.\n\n2. Two.\n\n3. Three.')).toEqual([]);
  });

  it('are told of paragraphs between others, and of other texts for one', () => {
    expect(changes('1. One.\n\n1 bis. Between.\n\n2. Two.')).toEqual(['1 bis. → 2', '2. → 3']);
    expect(changes('3. Three.\n\n3bis. Between.')).toEqual(['3. → 1', '3bis. → 2']);
    expect(changes('1. One.\n\n2. Two.\n\n2alt. Other words.')).toEqual(['2alt. → 3']);
  });

  it('are told of letters that begin again, or leave one out', () => {
    expect(changes('1. Messages:\n\nTo all:\n\n(a) One;\n\nTo some:\n\n(a) Two.')).toEqual(['(a) → (b)']);
    expect(changes('1. Messages:\n\n(a) One;\n\n(c) Two.')).toEqual(['(c) → (b)']);
    expect(changes('1. Messages:\n\na) One;\n\nb) Two.')).toEqual([]);
  });

  it('are told in other scripts, where the number itself changes', () => {
    expect(changes('١- أولا.\n\n٣- ثالثا.')).toEqual(['٣- → 2']);
    expect(changes('１．第一。\n\n２．第二。')).toEqual([]);
    expect(changes('2、第二。')).toEqual(['2、 → 1']);
  });

  it('are none in an annex, which counts its own paragraphs', () => {
    expect(changes('1. One.\n\n2. Two.\n\nAnnex\n\n1. First.\n\n2. Second.')).toEqual([]);
    expect(changes('1. One.\n\nAnnex\n\n2. Second.')).toEqual(['2. → 1']);
  });

  it('are never bullets', () => {
    expect(changes('• One;\n\n• Two.')).toEqual([]);
  });
});

describe('(i) and its like', () => {
  it('are numerals where numerals follow, also right behind (h)', () => {
    expect(levels(['(g)', '(h)', '(i)', '(ii)', '(iii)', '(i)', '(j)'])).toEqual([1, 1, 2, 2, 2, 1, 1]);
    expect(levels(['(u)', '(v)', '(vi)', '(w)'])).toEqual([1, 1, 2, 1]);
    expect(levels(['(a)', '(i)', '(ii)', '(iii)', '(iv)', '(v)', '(b)'])).toEqual([1, 2, 2, 2, 2, 2, 1]);
  });

  it('are letters where letters go on', () => {
    expect(levels(['(h)', '(i)', '(j)'])).toEqual([1, 1, 1]);
    expect(levels(['(u)', '(v)', '(w)', '(x)', '(y)'])).toEqual([1, 1, 1, 1, 1]);
  });

  it('are read alike with a stop, in full width and in square brackets', () => {
    expect(levels(['h.', 'i.', 'j.'])).toEqual([1, 1, 1]);
    expect(levels(['（h）', '（i）', '（ii）', '（i）', '（j）'])).toEqual([1, 2, 2, 1, 1]);
    expect(levels(['[h]', '[i]', '[ii]', '[i]', '[j]'])).toEqual([1, 2, 2, 1, 1]);
  });

  it('are titles over items that begin with (a)', () => {
    expect(
      outline(read('(i) To the parties:\n\n(a) one;\n\n(b) two;\n\n(ii) To the Government:\n\n(a) three.')),
    ).toEqual(['# (i) To the parties:', '(a) one;', '(a) two;', '# (ii) To the Government:', '(a) three.']);
    expect(outline(read('I. To all parties:\n\n(a) one;\n\nII. To the Government:\n\n(a) two.'))).toEqual([
      '# I. To all parties:',
      '(a) one;',
      '# II. To the Government:',
      '(a) two.',
    ]);
  });
});

describe('quotation marks of a press text', () => {
  it('come off in front of labels and of each paragraph, and at the end', () => {
    const reading = read(
      'The following statement was issued today:\n\n“The Group agreed to the following messages:\n\n“(a) Urging all;\n\n“(b) Calling upon “some parties” to go on.”\n\nEnd.',
    );
    expect(outline(reading)).toEqual([
      '. The following statement was issued today:',
      '> The Group agreed to the following messages:',
      '(a) Urging all;',
      '(a) Calling upon “some parties” to go on.',
      '. End.',
    ]);
    expect(reading.notes.filter(({ why }) => why === 'quotation-mark').map(({ text }) => text)).toEqual([
      '“',
      '“',
      '“',
      '”',
    ]);
  });

  it('come off in other scripts', () => {
    expect(
      outline(read('«1. Le Groupe condamne les attaques ;\n\n«2. Le Groupe demande leur fin.»')),
    ).toEqual(['1. Le Groupe condamne les attaques ;', '1. Le Groupe demande leur fin.']);
    expect(outline(read('"(a) Осуждая нападения;\n\n"(b) Призывая стороны."'))).toEqual([
      '(a) Осуждая нападения;',
      '(a) Призывая стороны.',
    ]);
  });

  it('stay where they belong to the words', () => {
    expect(outline(read('“Safe schools” are welcomed.\n\n“Zones” are not, said the “Group”.'))).toEqual([
      '. “Safe schools” are welcomed.',
      '. “Zones” are not, said the “Group”.',
    ]);
    expect(outline(read('“One sentence alone that is never ended.'))).toEqual([
      '. “One sentence alone that is never ended.',
    ]);
  });
});

describe('footnotes', () => {
  it('stay where they stood; the number that calls them is raised, and the rule above them makes no title', () => {
    const reading = read(
      '1. The members took note of it.1\n2. The members went on.\n     b.   To actors;\n__________\n  1 See S/2026/1.\n\n3. The members said more.',
    );
    expect(reading.drafts[0]?.text).toEqual([
      { text: 'The members took note of it.' },
      { text: '1', marks: ['superscript'] },
    ]);
    expect(reading.drafts.map(({ kind }) => kind)).toEqual([
      'numbered',
      'numbered',
      'item',
      'plain',
      'numbered',
    ]);
    expect(reading.notes.filter(({ why }) => why === 'footnote')).toMatchObject([
      { draft: 3, text: '1 See S/2026/1.' },
    ]);
  });

  it('are not made of years, figures or resolutions', () => {
    const { drafts } = read(
      'The report covers 2024.\nIt names resolution 1612 (2005) and 12 parties.\n_____\n2 Voir S/2026/2.',
    );
    expect(drafts[0]?.text.every(({ marks }) => marks === undefined)).toBe(true);
  });
});
