import { describe, expect, it } from 'vitest';
import { readDraft } from '../reading/read-draft.ts';
import { bracketedDrafts } from './bracketed-drafts.ts';
import { book, shown } from './testing/bracket-notation.ts';

function read(source: string, isBracket?: (draft: number, at: number) => boolean | undefined) {
  const reading = readDraft(source, 'text');
  return bracketedDrafts(reading, { book, isBracket: isBracket ?? (() => undefined) });
}
const lines = (source: string) =>
  read(source).drafts.map(
    ({ draft, label }) => `${draft.kind} ${label} ${shown(draft.text, draft.brackets)}`,
  );
const told = (source: string) => read(source).spans.map(({ count, why }) => `${count}: ${why ?? 'read'}`);

const WHOLE = [
  '4. Before.',
  '[ALT 1 (FR, UK)',
  '5. The Working Group welcomed the report.',
  '6. It called upon the parties.',
  'ALT 2 (US)',
  '5. The Working Group took note of the report.]',
  '7. After.',
];

describe('alternatives of several paragraphs', () => {
  it('become one bracket for each paragraph', () => {
    const right = [
      'numbered 4. Before.',
      'numbered 5. ⟦∅ / The Working Group welcomed the report. (FRA, GBR) / The Working Group took note of the report. (USA)⟧',
      'numbered 6. ⟦∅ / It called upon the parties. (FRA, GBR)⟧',
      'numbered 7. After.',
    ];
    expect(lines(WHOLE.join('\n'))).toEqual(right);
    expect(lines(WHOLE.join('\n\n'))).toEqual(right);
    expect(told(WHOLE.join('\n'))).toEqual(['5: read']);
    expect(read(WHOLE.join('\n')).drafts.map(({ from }) => from)).toEqual([[0], [2, 5, 1, 4], [3], [6]]);
  });

  it('may have the signs around them on lines of their own', () => {
    expect(lines('[\nALT 1\n5. One.\nALT 2 (US)\n5. Two.\n]\n6. After.')).toEqual([
      'numbered 5. ⟦One. / Two. (USA)⟧',
      'numbered 6. After.',
    ]);
  });

  it('stand in no bracket, up to where the count goes on', () => {
    const source = 'Option A\n5. One.\n6. Two.\nOption B (RUS)\n5. Three.\n7. After.';
    const right = ['numbered 5. ⟦One. / Three. (RUS)⟧', 'numbered 6. ⟦Two. / ∅ (RUS)⟧', 'numbered 7. After.'];
    expect(lines(source)).toEqual(right);
    expect(lines(source.replace('\n7.', '\nEnd of options\n7.'))).toEqual(right);
  });

  it('stand each in its bracket', () => {
    const right = ['numbered 5. ⟦One. / Three. (USA)⟧', 'numbered 6. ⟦Two. / ∅ (USA)⟧', 'numbered 7. x'];
    expect(lines('[Alternative 1: 5. One.\n6. Two.]\n[Alternative 2 (US): 5. Three.]\n7. x')).toEqual(right);
    expect(
      lines('[Alternative 1:\n\n5. One.\n\n6. Two.]\n\n[Alternative 2:\n\n5. Three. – US]\n\n7. x'),
    ).toEqual(right);
    expect(lines('[Alternative 1:\n5. One.\n6. Two.]\n[Alternative 2:\n5. Three.] (US)\n7. x')).toEqual(
      right,
    );
    expect(lines('[ALT 1]\n5. One.\n6. Two.\n[ALT 2 – US]\n5. Three.\n7. x')).toEqual(right);
  });

  it('are found in other scripts', () => {
    expect(
      lines('البديل 1 (فرنسا)\n5. رحب الفريق بالتقرير.\n6. دعا الأطراف.\nالبديل 2\n5. أحاط الفريق علما.'),
    ).toEqual([
      'numbered 5. ⟦أحاط الفريق علما. / رحب الفريق بالتقرير. (FRA)⟧',
      'numbered 6. ⟦∅ / دعا الأطراف. (FRA)⟧',
    ]);
    expect(
      lines(
        '［备选案文一（法国）\n5. 工作组欢迎报告。\n6. 工作组呼吁各方。\n备选案文二（俄罗斯）\n5. 工作组注意到报告。\n6. 工作组敦促各方。］\n7. 完。',
      ),
    ).toEqual([
      'numbered 5. ⟦∅ / 工作组欢迎报告。 (FRA) / 工作组注意到报告。 (RUS)⟧',
      'numbered 6. ⟦∅ / 工作组呼吁各方。 (FRA) / 工作组敦促各方。 (RUS)⟧',
      'numbered 7. 完。',
    ]);
    expect(lines('Вариант А\n(a) раз;\n(b) два;\nВариант Б (Китай)\n(a) три;\n\n8. Потом.')).toEqual([
      'item (a) ⟦раз; / три; (CHN)⟧',
      'item (b) ⟦два; / ∅ (CHN)⟧',
      'numbered 8. Потом.',
    ]);
  });

  it('go by the numbers where these say which belong together', () => {
    expect(lines('[ALT 1\n5. One.\n7. Two.\nALT 2 (US)\n5. One.\n6. More.\n7. Three.]\n8. After.')).toEqual([
      'numbered 5. One.',
      'numbered 6. ⟦∅ / More. (USA)⟧',
      'numbered 7. ⟦Two. / Three. (USA)⟧',
      'numbered 8. After.',
    ]);
    expect(lines('[ALT 1\n5. One.\n6. Two.\nALT 2 (US)\n7. Three.\n8. Four.]')).toEqual([
      'numbered 5. ⟦One. / Three. (USA)⟧',
      'numbered 6. ⟦Two. / Four. (USA)⟧',
    ]);
  });

  it('keep the brackets inside them, and slashes are words', () => {
    expect(lines('[ALT 1\n5. One [or two].\n6. Men / women.\nALT 2 (US)\n5. [Three / four (FR)].]')).toEqual([
      'numbered 5. ⟦One ⟦or two⟧. / ⟦Three / four (FRA)⟧. (USA)⟧',
      'numbered 6. ⟦Men / women. / ∅ (USA)⟧',
    ]);
  });

  it('may be no words at all', () => {
    expect(lines('[ALT 1\n5. One.\n6. Two.\nALT 2 (RUS): delete]')).toEqual([
      'numbered 5. ⟦One. / ∅ (RUS)⟧',
      'numbered 6. ⟦Two. / ∅ (RUS)⟧',
    ]);
  });

  it('of those who want the same are one', () => {
    expect(lines('ALT 1\n5. One.\nALT 2 (US)\n5. Two.\nALT 3 (FR)\n5. Two.')).toEqual([
      'numbered 5. ⟦One. / Two. (USA, FRA)⟧',
    ]);
  });

  it('ask for a name that nobody knows, once', () => {
    expect(read('[ALT 1\n5. One.\n6. Two.\nALT 2 (XY)\n5. Three.]').unknown).toEqual(['XY']);
  });

  it.each([
    [WHOLE.join('\n'), 1],
    ['ALT 1\n5. One.\n6. Two.\nALT 2\n5. Three.\n6. Four.', 0],
  ])('are left as characters when a person says so, and may be read again', (source, head) => {
    expect(read(source).drafts.flatMap(({ found }) => found)).toContainEqual(
      expect.objectContaining({ draft: head, at: 0, isLeft: false }),
    );
    const left = read(source, (draft, at) => (draft === head && at === 0 ? false : undefined));
    expect(left.drafts.some(({ draft }) => draft.brackets !== undefined)).toBe(false);
    expect(left.drafts).toHaveLength(readDraft(source, 'text').drafts.length);
    expect(left.drafts[head]?.found).toMatchObject([{ draft: head, at: 0, isLeft: true }]);
  });
});

describe('alternatives that cannot be paired', () => {
  it.each([
    ['[ALT 1\n5. One.\n(a) two;\nALT 2\n6. Three.\n7. Four.]', '6: unpaired'],
    ['[ALT 1\n5. One.\n6. Two.]\n[ALT 2: (a) three;]', '4: unpaired'],
    ['ALT 1\n[5. One.\n6. Two.]\nALT 2\n5. Three.\n6. Four.', '6: nested'],
    [`[ALT 1\n${'(a) One;\n\n'.repeat(60)}ALT 2\n5. Two.]`, '63: long'],
  ])('stay as characters, and are told: %#', (source, right) => {
    expect(told(source)).toContain(right);
    const words = read(source)
      .drafts.map(({ draft }) => shown(draft.text, draft.brackets))
      .join('\n');
    expect(words).toMatch(/ALT 1[\s\S]*ALT 2/);
    if (!right.endsWith('nested')) expect(words).not.toContain('⟦');
  });

  it.each(['Option A is better.\nOption B is worse.', 'ALT 1\n5. One.\n6. Two.', 'Option A\nOption B\n5. x'])(
    'are not seen in %j',
    (source) => {
      expect(told(source)).toEqual([]);
      expect(lines(source).join(' ')).toContain(source.slice(0, 5));
      expect(lines(source).join(' ')).not.toContain('⟦');
    },
  );
});
