import { describe, expect, it } from 'vitest';
import { COMMAND_KINDS } from './command-kinds.ts';
import { obstaclesTo } from './obstacles.ts';
import type { Obstacle, Refusal, RefusalKind } from './refusal.ts';
import { obstacleSentence, refusalSentence } from './refusal-sentence.ts';
import { bracketsIn } from './segment-tree.ts';
import { paragraphAt, take } from './testing/requests.ts';
import { given } from './testing/scene.ts';

const scene = given('one', 'a [base: b | FRA: c] d').when(take('object', 'FRA')).by('RUS');
const { state } = scene;
const [bracket] = bracketsIn(paragraphAt(state, 2).segments);

/** At least one example of every kind; the type makes a missing kind an error. */
const EXAMPLES: { readonly [K in RefusalKind]: readonly Extract<Refusal, { kind: K }>[] } = {
  'not-permitted': COMMAND_KINDS.map((doing) => ({ kind: 'not-permitted', doing, seat: 'FRA' })),
  stale: [
    ...(['span', 'wording', 'paragraph', 'order'] as const).map(
      (what) => ({ kind: 'stale', what, now: '' }) as const,
    ),
    ...(['span', 'wording', 'paragraph', 'order', 'text'] as const).map(
      (what) => ({ kind: 'stale', what, now: 'the words now' }) as const,
    ),
  ],
  unknown: (
    ['paragraph', 'bracket', 'wording', 'leaf', 'person', 'seat', 'negotiation', 'group', 'comment'] as const
  ).map((what) => ({ kind: 'unknown', what, id: 'x7' })),
  'bad-span': (['empty', 'crosses-a-bracket', 'out-of-range', 'splits-a-character', 'too-deep'] as const).map(
    (why) => ({
      kind: 'bad-span',
      why,
    }),
  ),
  objection: [
    { kind: 'objection', by: ['RUS'], words: 'c' },
    { kind: 'objection', by: ['RUS', 'CHN', 'USA'], words: '' },
  ],
  'open-brackets': [
    { kind: 'open-brackets', brackets: [bracket?.id ?? ''] },
    { kind: 'open-brackets', brackets: ['x1', 'x2'] },
  ],
  'paragraph-closed': [
    { kind: 'paragraph-closed', status: 'ad-ref' },
    { kind: 'paragraph-closed', status: 'agreed' },
  ],
  'paragraph-open': [{ kind: 'paragraph-open' }],
  'same-words': [
    { kind: 'same-words', wording: 'w1' },
    { kind: 'same-words', wording: null },
  ],
  'bad-text': (['line-break', 'control-character', 'broken-character'] as const).map((why) => ({
    kind: 'bad-text',
    why,
  })),
  'not-a-sponsor': [{ kind: 'not-a-sponsor' }],
  'already-a-sponsor': [{ kind: 'already-a-sponsor' }],
  'no-position': [{ kind: 'no-position' }],
  'no-reservation': [{ kind: 'no-reservation' }],
  obstacles: [{ kind: 'obstacles', obstacles: obstaclesTo(state) }],
  over: [
    { kind: 'over', phase: 'adopted' },
    { kind: 'over', phase: 'closed' },
  ],
  'already-open': [{ kind: 'already-open', title: 'Maravia' }],
  'already-so': [{ kind: 'already-so' }],
  'already-seated': [{ kind: 'already-seated', seat: 'PAK' }],
  'last-chair': [{ kind: 'last-chair' }],
  missing: (
    ['title', 'reason', 'name', 'paragraphs', 'delegations', 'group-name', 'members', 'words'] as const
  ).map((what) => ({
    kind: 'missing',
    what,
  })),
  'too-long': (['text', 'reason', 'note', 'name', 'title', 'paragraphs', 'comment'] as const).map((what) => ({
    kind: 'too-long',
    what,
    limit: 20_000,
  })),
  'not-in-order': [{ kind: 'not-in-order', why: 'a paragraph cannot stand behind itself' }],
};

describe('refusalSentence', () => {
  it.each(Object.entries(EXAMPLES))('says %s in one plain sentence', (_, examples) => {
    const sentences = examples.map((refusal) => refusalSentence(refusal, state));
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z“].{20,}[.]$/);
      expect(sentence).not.toMatch(/undefined|null|\bx7\b|\[object|[a-z]-[a-z]+-[a-z]+|leaf|hash/);
    }
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const refusal of examples) expect(refusalSentence(refusal, null)).toMatch(/\.$/);
  });

  it('names who objects and to what', () => {
    expect(refusalSentence({ kind: 'objection', by: ['RUS', 'CHN'], words: 'welcomes' }, state)).toBe(
      'Russian Federation and China object to “welcomes”, so the bracket cannot be settled on it; the objection must be lifted first, or another wording found.',
    );
  });

  it('says what it is now, and shortens long words', () => {
    const now = `${'long '.repeat(60)}end`;
    const sentence = refusalSentence({ kind: 'stale', what: 'wording', now }, state);
    expect(sentence).toContain('and now reads “long long');
    expect(sentence).toContain('end”');
    expect(sentence.length).toBeLessThan(250);
  });

  it('counts what is in the way', () => {
    expect(refusalSentence({ kind: 'obstacles', obstacles: obstaclesTo(state) }, state)).toBe(
      'The text cannot be adopted yet, because 2 paragraphs are not agreed and one bracket is open; nothing is agreed until everything is agreed.',
    );
  });
});

describe('obstacleSentence', () => {
  it('names the paragraph, the words and who objects', () => {
    expect(obstaclesTo(state).map((obstacle) => obstacleSentence(obstacle, state))).toEqual([
      'Paragraph 1 is open.',
      'Paragraph 2 is open.',
      'Paragraph 2 has the open bracket “[b / c]”; Russian Federation objects to “c”.',
    ]);
    const more: readonly Obstacle[] = [
      { kind: 'no-paragraphs' },
      { kind: 'closed-without-agreement', reason: 'no consensus.' },
      {
        kind: 'reservation',
        paragraph: state.paragraphs[0]?.id ?? '',
        label: '1',
        seat: 'CHN',
        words: 'one',
      },
    ];
    expect(more.map((obstacle) => obstacleSentence(obstacle, state))).toEqual([
      'There is no text yet.',
      'The negotiation was closed without agreement: no consensus.',
      'China has a reservation on “one” in paragraph 1.',
    ]);
  });
});
