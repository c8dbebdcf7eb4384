// A text that leaves as Markdown and is imported again: the same paragraphs, in the same shapes, with the same marks, and nothing
// of the head or the notices among them.

import { bracketedDrafts, exportBracketed, lostCharacters, nameBook, readDraft } from '@adref/formats';
import {
  type Draft,
  joinText,
  type Mark,
  type NegotiationState,
  plainText,
  type RichText,
  richRun,
} from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const SEED = seedOf(20_261_203);
const words = fc.constantFrom(
  ...[
    'welcomed',
    'the 2',
    'nd',
    'resolution 1612 (2005)',
    'a_b',
    '*',
    '**x**',
    '\\',
    '<e>',
    '<sup>',
    '#1',
    '& $5',
    '@x',
    'http://x.org',
  ],
  ...[
    'дети',
    '儿童',
    'الأطفال',
    '~',
    '`c`',
    '1. one',
    '(a) two',
    '- three',
    '+',
    '=',
    '|',
    '>',
    '^3^',
    '“q”',
    'www.x.org',
    '🕊',
  ],
);
const marks = fc.constantFrom<readonly Mark[]>(
  [],
  [],
  [],
  ['bold'],
  ['italic'],
  ['superscript'],
  ['bold', 'italic'],
);
const text = fc
  .array(fc.tuple(words, marks, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 8 })
  .map((parts) => joinText(parts.flatMap(([word, set, space]) => [richRun(word, set), richRun(space)])));

/** The shapes of a paper, each with words of its own around those that chance gives. */
function paper(texts: readonly RichText[]): readonly Draft[] {
  const at = (index: number, end = '.'): RichText =>
    joinText([richRun('The ')], texts[index] ?? [], [richRun(` said${end}`)]);
  return [
    { kind: 'heading', level: 1, text: at(0, ' so') },
    { kind: 'numbered', level: 1, text: at(1) },
    { kind: 'numbered', level: 1, text: at(2, ':') },
    { kind: 'item', level: 1, text: at(3, ';') },
    { kind: 'item', level: 2, text: at(4, ':') },
    { kind: 'item', level: 3, text: at(5, ';') },
    { kind: 'item', level: 1, text: at(6) },
    { kind: 'heading', level: 2, text: at(7, ' so') },
    { kind: 'numbered', level: 1, text: at(8) },
    { kind: 'plain', level: 1, text: at(9) },
  ];
}

async function markdown(state: NegotiationState): Promise<string> {
  const { bytes } = await exportBracketed(state, 'md', { at: '2026-10-12T15:30:00Z' });
  return new TextDecoder().decode(bytes);
}
const adding = (drafts: readonly Draft[]) =>
  given()
    .when(() => ({ kind: 'add-paragraphs', after: null, source: 'draft', drafts }))
    .by('chair');
/** Spaces at the ends, and two in a row, are none of a paragraph's words. */
const spaced = ({ kind, level, text: runs }: Draft) => {
  const parts = runs.map(({ text: one, marks: set = [] }) => [one.trim().replace(/\s+/g, ' '), set.join()]);
  return [
    kind,
    level,
    plainText(runs).replace(/\s+/g, ' ').trim(),
    parts.filter(([one, set]) => one !== '' && set !== ''),
  ];
};

describe('our own Markdown', () => {
  it(`comes back the same (seed ${SEED})`, { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 10, maxLength: 10 }), async (texts) => {
        const drafts = paper(texts);
        const file = await markdown(adding(drafts).state);
        const reading = readDraft(file, 'auto');
        expect(lostCharacters(file, reading)).toEqual([]);
        expect(reading.drafts.map(spaced)).toEqual(drafts.map(spaced));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('comes back with its brackets, those in others too, and for whom they are noted', async () => {
    const { state } = given('The Group [base: took note of | chair: welcomed [base: it | chair: this]] now');
    const file = await markdown(state);
    const { drafts } = bracketedDrafts(readDraft(file, 'auto'), {
      book: nameBook(state.delegations),
      isBracket: () => undefined,
    });
    expect(
      adding(drafts.map(({ draft }) => draft)).then(
        'The Group [base: took note of | chair: welcomed [base: it | chair: this]] now',
      ),
    ).toBeDefined();
    const named = adding([
      {
        kind: 'numbered',
        level: 1,
        text: [{ text: 'The Group took note of it' }],
        brackets: [{ from: 10, to: 22, wordings: [{ text: [{ text: 'welcomed' }], noted: ['FRA', 'PAK'] }] }],
      },
    ]).state;
    const again = bracketedDrafts(readDraft(await markdown(named), 'auto'), {
      book: nameBook(named.delegations),
      isBracket: () => undefined,
    });
    expect(again.drafts[0]?.draft.brackets?.[0]?.wordings).toEqual([
      { text: [{ text: 'welcomed' }], noted: ['FRA', 'PAK'] },
    ]);
  });

  it('is told from another file that has a title and a quotation', () => {
    const reading = readDraft(
      '# Title\n\n> A quoted line that is no notice.\n\n## Part\n\nWords.',
      'markdown',
    );
    expect(reading.drafts.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      'heading 1',
      'plain 1',
      'heading 2',
      'plain 1',
    ]);
  });

  it('leaves out the head of a document, with its symbol', () => {
    const source =
      'United Nations · S/AC.51/2027/1\n\n**Security Council** · Working Group\n\nDistr.: General · 3 August 2027 · Original: English\n\n# Conclusions\n\n1. The members met.\n';
    const reading = readDraft(source, 'auto');
    expect(reading.drafts).toEqual([{ kind: 'numbered', level: 1, text: [{ text: 'The members met.' }] }]);
    expect(lostCharacters(source, reading)).toEqual([]);
  });
});
