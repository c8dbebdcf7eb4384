import { describe, expect, it } from 'vitest';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Paragraph, ParagraphKind } from '../../model/paragraph.ts';
import { openedState } from '../../testing/opened-state.ts';
import { plainText } from '../../words/rich-text.ts';
import { noPublicStatementSentence, publicStatementOf } from './public-statement.ts';

type Shape = readonly [kind: ParagraphKind, words: string, level?: number];

const ADOPTED = { kind: 'adopted', act: 9, at: '2026-08-03T15:00:00Z', by: { kind: 'unsaid' } } as const;
const OPENING =
  'At its meeting on 12 March 2026, the Working Group on Children and Armed Conflict examined the second report of the ' +
  'Secretary-General on children and armed conflict in Ostavia (S/2026/136), covering the period from July 2023 to June 2025.';
const INTRODUCTION =
  'The Working Group agreed to address the following messages to the parties through a public statement by its Chair:';

function adopted(shapes: readonly Shape[], put: Partial<NegotiationState> = {}): NegotiationState {
  const paragraphs = shapes.map(
    ([kind, words, level = 1], at): Paragraph => ({
      id: `p${at}`,
      kind,
      level,
      status: 'agreed',
      segments: [{ kind: 'leaf', id: `l${at}`, text: [{ text: words, act: 1, seat: 'chair' }] }],
      beside: [],
      citations: [],
      holds: [],
      parking: null,
      reservations: [],
    }),
  );
  return openedState({
    paragraphs,
    phase: ADOPTED,
    situation: 'Ostavia',
    reportSymbol: 'S/2026/136',
    ...put,
  });
}

function statement(state: NegotiationState) {
  const result = publicStatementOf(state);
  if (!result.ok) throw new Error(result.why);
  const lines = result.statement.lines.map(
    ({ kind, paragraph }) => `${kind === 'addressee' ? '#' : paragraph.level} ${plainText(paragraph.text)}`,
  );
  return { ...result.statement, lines };
}

const PART: readonly Shape[] = [
  ['numbered', OPENING],
  ['heading', 'Public statement by the Chair of the Working Group', 2],
  ['numbered', INTRODUCTION],
  ['chapeau', 'To all parties to the armed conflict in Ostavia:'],
  ['item', 'Condemning all violations;'],
  ['item', 'Urging them:'],
  ['item', 'to release all children;', 2],
  ['chapeau', 'To the Government of Ostavia:'],
  ['item', 'Inviting it to report.'],
];
const LINES = [
  '# To all parties to the armed conflict in Ostavia:',
  '1 Condemning all violations;',
  '1 Urging them:',
  '2 to release all children;',
  '# To the Government of Ostavia:',
  '1 Inviting it to report.',
];

describe('the public statement in a text', () => {
  it('is what stands under its heading, until the next part or the annex begins', () => {
    const ends: readonly (readonly Shape[])[] = [
      [],
      [
        ['heading', 'Recommendations to the Security Council', 2],
        ['item', 'To review the mandate.'],
      ],
      [
        ['heading', 'Annex', 3],
        ['plain', 'The State thanked the Working Group.'],
      ],
      [
        ['numbered', 'The Working Group agreed to recommend to the Council:'],
        ['item', 'To review the mandate.'],
      ],
      [
        ['chapeau', 'The Working Group also agreed that letters would be sent:'],
        ['chapeau', 'To donors:'],
        ['item', 'Inviting funds.'],
      ],
    ];
    for (const end of ends) {
      const { lines, to } = statement(adopted([...PART, ...end]));
      expect(lines).toEqual(LINES);
      expect(to).toBe('');
    }
  });

  it('is found where the text has no heading for it, and where addressees are no lead-ins', () => {
    const without = PART.filter(([kind]) => kind !== 'heading');
    expect(statement(adopted([...without, ['heading', 'Letters', 2], ['item', 'To donors.']])).lines).toEqual(
      LINES,
    );
    for (const kind of ['plain', 'numbered', 'heading'] as const) {
      const others = PART.map((shape): Shape => (shape[0] === 'chapeau' ? [kind, shape[1], 3] : shape));
      expect(statement(adopted(others)).lines).toEqual(LINES);
    }
  });

  it('names one addressee that only the paragraph before the messages names', () => {
    const [opening, heading] = PART;
    if (opening === undefined || heading === undefined) throw new Error('no part');
    const one = INTRODUCTION.replace('the parties', 'the Government of Ostavia');
    const { lines, to } = statement(
      adopted([opening, heading, ['plain', one], ['item', 'Inviting it to report.']]),
    );
    expect([lines, to]).toEqual([['1 Inviting it to report.'], 'the Government of Ostavia']);
  });

  it('leaves nothing out that the paragraph before the messages says beside that there are some', () => {
    const more = `The members thanked the Chair. ${INTRODUCTION}`;
    const [opening, heading, , ...rest] = PART;
    if (opening === undefined || heading === undefined) throw new Error('no part');
    expect(statement(adopted([opening, heading, ['numbered', more], ...rest])).lines).toEqual([
      `1 ${more}`,
      ...LINES,
    ]);
  });

  it('keeps the paragraph before the messages where nobody else names the addressee', () => {
    const [opening, heading] = PART;
    if (opening === undefined || heading === undefined) throw new Error('no part');
    const late =
      'The Working Group agreed on a message, through a public statement, to the Government of Ostavia:';
    const { lines, to } = statement(
      adopted([opening, heading, ['chapeau', late], ['item', 'Inviting it to report.']]),
    );
    expect([lines, to]).toEqual([[`1 ${late}`, '1 Inviting it to report.'], '']);
  });

  it('has messages without letters too, in any script, and the words of a revised issue', () => {
    const state = adopted([
      ['numbered', OPENING],
      ['heading', 'Public statement'],
      ['chapeau', 'Ко всем сторонам:'],
      ['plain', 'نحث الأطراف على إطلاق سراح الأطفال.'],
    ]);
    expect(statement(state).lines).toEqual(['# Ко всем сторонам:', '1 نحث الأطراف على إطلاق سراح الأطفال.']);
    const corrections = [{ paragraph: 'p3', was: 'الأطفال', is: 'جميع الأطفال' }];
    const revised = {
      form: 'revised' as const,
      number: 1,
      reason: 'x',
      corrections,
      at: ADOPTED.at,
      act: 10,
    };
    expect(statement({ ...state, reissues: [revised] }).lines[1]).toContain('جميع الأطفال');
  });

  it('is that of a text which was adopted over a symbol with a gap, too', () => {
    const gap: Shape = ['item', 'Recalling its conclusions (S/AC.51/2020/…).'];
    expect(statement(adopted([...PART, gap])).lines).toEqual([...LINES, `1 ${gap[1]}`]);
  });

  it('does not exist before the adoption, after a closure, or where no part reads as one', () => {
    const why = (state: NegotiationState) => {
      const result = publicStatementOf(state);
      return result.ok ? null : result.why;
    };
    expect(why(adopted(PART, { phase: { kind: 'negotiating' } }))).toBe('not-adopted');
    expect(why(adopted(PART, { phase: { kind: 'closed', act: 1, at: 'x', reason: 'time' } }))).toBe('closed');
    expect(
      why(
        adopted([
          ['numbered', OPENING],
          ['chapeau', 'To donors:'],
          ['item', 'Inviting funds.'],
        ]),
      ),
    ).toBe('no-part');
    expect(why(adopted(PART.slice(0, 3)))).toBe('no-part');
    expect(why(adopted([['heading', 'Annex'], ...PART]))).toBe('no-part');
    for (const each of ['not-adopted', 'closed', 'no-part'] as const)
      expect(noPublicStatementSentence(each)).toMatch(/ because .+[;.] .+\.$/);
  });
});

describe('what a lead sentence says of the report', () => {
  const examined = (opening: string, put: Partial<NegotiationState> = {}) => {
    const [, ...rest] = PART;
    const { ordinal, situation, reportSymbol } = statement(
      adopted([['numbered', opening], ...rest], put),
    ).examined;
    return [ordinal, situation, reportSymbol];
  };
  it('is the opening paragraph’s own words', () => {
    expect(examined(OPENING)).toEqual(['second', 'Ostavia', 'S/2026/136']);
    expect(
      examined(
        'At its 97th meeting, the Working Group considered for the first time the twenty-first\u00a0report of the Secretary-General on children and armed conflict in the Republic of Ost-Avia (A/79/12-S/2026/136*), covering …',
        { situation: 'other', reportSymbol: 'S/2020/1' },
      ),
    ).toEqual(['twenty-first', 'the Republic of Ost-Avia', 'A/79/12-S/2026/136*']);
  });
  it('is the symbol alone where more stands in its brackets', () => {
    const more = OPENING.replace('(S/2026/136)', '(S/2026/137* (third report))');
    expect(examined(more)).toEqual(['second', 'Ostavia', 'S/2026/137*']);
  });

  it('is the head of the text where the paragraph is silent, and blank where that is too', () => {
    expect(examined('The Working Group examined the report of the Secretary-General.')).toEqual([
      '',
      'Ostavia',
      'S/2026/136',
    ]);
    expect(
      examined('The Working Group examined the content of the report of the Secretary-General.')[0],
    ).toBe('');
    expect(examined('The Working Group met.', { situation: '', reportSymbol: 'S/2026/…' })).toEqual([
      '',
      '',
      '',
    ]);
  });
});
