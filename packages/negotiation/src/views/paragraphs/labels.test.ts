import { describe, expect, it } from 'vitest';
import type { ParagraphKind, Segment } from '../../model/paragraph.ts';
import { type LabelProfile, labelsOf } from './labels.ts';

function labels(...shapes: readonly (readonly [ParagraphKind, number?])[]): readonly string[] {
  return [...labelsOf(shapes.map(([kind, level = 1], i) => ({ id: `p${i}`, kind, level }))).values()];
}

describe('labelsOf', () => {
  it('numbers through the document and letters under each number', () => {
    expect(labels(['heading'], ['numbered'], ['item'], ['item'], ['numbered'], ['item'])).toEqual([
      '',
      '1',
      '(a)',
      '(b)',
      '2',
      '(a)',
    ]);
  });

  it('runs letters on across chapeaux and plain text, and restarts them under a heading', () => {
    expect(labels(['item'], ['chapeau'], ['item'], ['plain'], ['item'], ['heading', 2], ['item'])).toEqual([
      '(a)',
      '',
      '(b)',
      '',
      '(c)',
      '',
      '(a)',
    ]);
  });

  it('restarts deeper levels under each shallower item', () => {
    const shapes = [1, 2, 3, 3, 2, 3, 1, 2].map((level) => ['item', level] as const);
    expect(labels(...shapes)).toEqual(['(a)', '(i)', 'a.', 'b.', '(ii)', 'a.', '(b)', '(i)']);
  });

  it('goes on after (z) with doubled letters, and counts in Roman numerals', () => {
    const items = Array.from({ length: 53 }, () => ['item', 1] as const);
    expect([25, 26, 27, 51, 52].map((i) => labels(...items)[i])).toEqual([
      '(z)',
      '(aa)',
      '(bb)',
      '(zz)',
      '(aaa)',
    ]);
    const roman = labels(...Array.from({ length: 14 }, () => ['item', 2] as const));
    expect([3, 8, 13].map((i) => roman[i])).toEqual(['(iv)', '(ix)', '(xiv)']);
  });
});

describe('the profiles of labels', () => {
  type Shape = readonly [ParagraphKind, number, string];
  const under = (profile: LabelProfile, shapes: readonly Shape[]) => {
    const leaf = (words: string): Segment => ({
      kind: 'leaf',
      id: words,
      text: [{ text: words, act: 1, seat: 'chair' }],
    });
    const paragraphs = shapes.map(([kind, level, words], i) => ({
      id: `p${i}`,
      kind,
      level,
      segments: [leaf(words)],
    }));
    return [...labelsOf(paragraphs, profile).values()];
  };
  const conclusions: readonly Shape[] = [
    ['numbered', 1, 'The Working Group examined the report.'],
    ['heading', 2, 'Public statement by the Chair of the Working Group'],
    ['numbered', 1, 'It agreed to address messages.'],
    ['chapeau', 1, 'To all parties:'],
    ['item', 1, 'Condemning violations;'],
    ['item', 1, 'Urging them:'],
    ['item', 2, 'to release children;'],
    ['item', 2, 'to conclude plans on:'],
    ['item', 3, 'visits;'],
    ['chapeau', 1, 'To the Government:'],
    ['item', 1, 'Inviting it to report.'],
    ['numbered', 1, 'It agreed to recommend:'],
    ['item', 1, 'to review the mandate.'],
    ['heading', 2, 'Annex'],
    ['numbered', 1, 'The State spoke.'],
    ['numbered', 1, 'It thanked the Working Group.'],
  ];
  const counted = (letter: string) =>
    ['1', '', '2', '', '(a)', '(b)', '(i)', '(ii)', 'a.', '', letter, '3', '(a)', '', '1', '2'] as const;

  it('count letters on, or start them again under each addressee, whatever stands deeper', () => {
    expect(under('document', conclusions)).toEqual(counted('(c)'));
    expect(under('restarting', conclusions)).toEqual(counted('(a)'));
    const deeper: readonly Shape[] = [
      ['item', 1, 'x'],
      ['item', 2, 'x'],
      ['chapeau', 1, 'Ко всем сторонам:'],
      ['plain', 1, 'x'],
      ['item', 1, 'x'],
      ['item', 2, 'x'],
    ];
    expect(under('restarting', deeper)).toEqual(['(a)', '(i)', '', '', '(a)', '(i)']);
  });

  it('give the press bullets and dashes, and no number anywhere', () => {
    const dots = conclusions.map(([kind, level]) => (kind !== 'item' ? '' : level === 1 ? '•' : '–'));
    expect(under('press', conclusions)).toEqual(dots);
  });
});
