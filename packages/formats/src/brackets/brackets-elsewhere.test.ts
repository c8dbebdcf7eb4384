// Brackets as other hands write them, in other scripts, and delegations as other languages call them.
import { richText } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../reading/read-draft.ts';
import { bracketedDrafts } from './bracketed-drafts.ts';
import { nameKey } from './name-book.ts';
import { readBrackets } from './read-brackets.ts';
import { book, shown } from './testing/bracket-notation.ts';

const bracketed = (words: string) => {
  const { text, brackets } = readBrackets(richText(words), { book, isBracket: () => undefined });
  return shown(text, brackets);
};

describe('square brackets by other hands', () => {
  it.each([
    ['they [welcomed (FR; UK)] it', 'they ⟦∅ / welcomed  (FRA, GBR)⟧it'],
    ['they [FRA/GBR: welcomed] it', 'they ⟦∅ / welcomed  (FRA, GBR)⟧it'],
    ['they [UK/US alt: welcomed] it', 'they ⟦∅ / welcomed  (GBR, USA)⟧it'],
    ['they [FR suggests: welcomed] it', 'they ⟦∅ / welcomed  (FRA)⟧it'],
    ['they [(FR+UK) strongly] met', 'they ⟦∅ / strongly  (FRA, GBR)⟧met'],
    ['they [strongly - del. RUS] met', 'they ⟦strongly  / ∅ (RUS)⟧met'],
    ['they [all / RUS – delete] met', 'they ⟦all  / ∅ (RUS)⟧met'],
    ['they [note (girls) them] now', 'they ⟦note (girls) them⟧ now'],
    ['they [(girls) note] now', 'they ⟦(girls) note⟧ now'],
  ])('%s', (source, right) => {
    expect(bracketed(source)).toBe(right);
  });

  it('may be full-width signs, parted by a full-width slash', () => {
    expect(bracketed('工作组［尊重／保护（CHN）］学校')).toBe('工作组⟦尊重 / 保护 (CHN)⟧学校');
    expect(bracketed('见［placeholder: 数字］')).toBe('见［placeholder: 数字］');
    const { drafts } = bracketedDrafts(readDraft('［8. 工作组。\n\n9. 成员。– CHN］', 'text'), {
      book,
      isBracket: () => undefined,
    });
    expect(drafts.map(({ draft, label }) => `${label} ${draft.brackets?.length ?? 0}`)).toEqual([
      '8. 1',
      '9. 1',
    ]);
  });
});

describe('delegations in other languages', () => {
  it.each([
    ['РФ', 'RUS'],
    ['Россия', 'RUS'],
    ['Chine', 'CHN'],
    ['États-Unis', 'USA'],
    ['Reino Unido', 'GBR'],
    ['فرنسا', 'FRA'],
    ['法国', 'FRA'],
  ])('%s is known', (name, seat) => {
    expect(book.get(nameKey(name))).toEqual({ kind: 'seats', seats: [seat] });
  });

  it('are noted by those names', () => {
    expect(bracketed('ils [se félicitent (France) / prennent note (Chine)]')).toBe(
      'ils⟦∅ /  se félicitent (FRA) /  prennent note (CHN)⟧',
    );
  });
});
