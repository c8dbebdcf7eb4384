import { describe, expect, it } from 'vitest';
import type { Obstacle } from '../model/refusal.ts';
import { EXAMPLES, exampleState } from '../testing/refusal-examples.ts';
import { propose } from '../testing/requests.ts';
import { given } from '../testing/scene.ts';
import { obstacleSentence } from '../views/closing/obstacle-sentence.ts';
import { obstaclesTo } from '../views/closing/obstacles.ts';
import { refusalSentence } from './refusal-sentence.ts';

const state = exampleState;

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

  it('says which words are on the table already', () => {
    const scene = given('a [base: b | FRA: ] c').when(propose('')).by('PAK');
    const same = scene.last?.ok === false ? scene.last.refusal : null;
    expect(same && refusalSentence(same, scene.state)).toBe(
      'A wording without words is already on the table in this bracket, and proposes deletion unless its author still types in it; support or co-sponsor it instead.',
    );
  });

  it('says what it is now, and shortens long words', () => {
    const now = `${'long '.repeat(60)}end`;
    const sentence = refusalSentence({ kind: 'stale', what: 'wording', now }, state);
    expect(sentence).toContain('and now reads “long long');
    expect(sentence).toContain('end”');
    expect(sentence.length).toBeLessThan(250);
  });

  it('agrees in number with what was changed', () => {
    const stale = (what: 'span' | 'wording' | 'package' | 'order', now: string) =>
      refusalSentence({ kind: 'stale', what, now }, state);
    expect(stale('span', 'takes note')).toContain('words were changed meanwhile and now read “takes note”;');
    expect(stale('span', '')).toContain('words were changed meanwhile and now are gone;');
    expect(stale('package', 'a; b')).toContain('and now read “a; b”;');
    expect(stale('wording', 'welcomes')).toContain('and now reads “welcomes”;');
    expect(stale('order', 'paragraph 2')).toContain('(the paragraph now stands behind paragraph 2);');
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
        reservation: 'scrutiny',
        words: 'one',
      },
    ];
    expect(more.map((obstacle) => obstacleSentence(obstacle, state))).toEqual([
      'There is no text yet.',
      'The negotiation was closed without agreement: no consensus.',
      'China has a scrutiny reservation on “one” in paragraph 1.',
    ]);
  });
});
