// Proposals on more than a phrase, written and read back: new paragraphs, alternatives, deletions, places, notes, precedents,
// placeholders, and brackets in brackets.
import {
  type Command,
  hashOfSegments,
  type NegotiationState,
  type NumberStyle,
  richText,
  wholeBracketOf,
} from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../docx/testing/read-docx.ts';
import { readHtml } from '../html/testing/read-html.ts';
import { readMarkdown } from '../markdown/testing/read-markdown.ts';
import { bracket, paragraph, stateOf, wording } from '../testing/build.ts';
import { HOSTILE, spaced } from '../testing/compare.ts';
import { readWords } from '../testing/read-back.ts';
import { EXPORT_FORMATS, type ExportFormat, exportAgreed, exportBracketed } from './export-file.ts';

const context = { at: '2026-05-05T10:00:00Z' };

/** Every line of the bracketed file with its label, status and notes left where they stand. */
async function lines(
  state: NegotiationState,
  as: ExportFormat,
  numbers?: NumberStyle,
): Promise<readonly string[]> {
  const asked = numbers === undefined ? context : { ...context, numbers };
  const { bytes } = await exportBracketed(state, as, asked);
  const text = () => new TextDecoder().decode(bytes);
  const read = as === 'docx' ? readDocx(bytes) : as === 'html' ? readHtml(text()) : readMarkdown(text());
  return read.map((one) => spaced(`${one.label} ${readWords(one)}`).replace(/ (— )?new$/, ''));
}

const at = (state: NegotiationState, place: number) => {
  const found = state.paragraphs[place - 1];
  if (found === undefined) throw new Error(`there is no paragraph ${place}`);
  return found;
};
type Make = (state: NegotiationState) => Command;
const propose =
  (place: number, words: string, ...sponsors: readonly string[]): Make =>
  (state) => ({
    kind: 'propose-paragraph',
    after: at(state, place).id,
    shape: 'numbered',
    level: 1,
    text: richText(words),
    reason: '',
    ...(sponsors.length > 1 ? { sponsors } : {}),
  });
const forWhole =
  (place: number, words: string): Make =>
  (state) => {
    const leaf = at(state, place).segments[0];
    if (leaf?.kind !== 'leaf') throw new Error('a paragraph begins with a leaf');
    const expected = leaf.text.map(({ text }) => text).join('');
    const ends = { from: { leaf: leaf.id, offset: 0 }, to: { leaf: leaf.id, offset: expected.length } };
    return { kind: 'open-bracket', ...ends, expected, reason: '', wordings: [richText(words)] };
  };
const move =
  (place: number, after: number | null, why: string): Make =>
  (state) => ({
    kind: 'propose-move',
    paragraph: at(state, place).id,
    after: after === null ? null : at(state, after).id,
    seenAfter: at(state, place - 1).id,
    text: richText(why),
  });

/** A reading in the middle: a new paragraph, alternatives, a deletion, and a place. */
function reading(): NegotiationState {
  const scene = given('one', 'two', 'three', 'four')
    .when(propose(1, 'new', 'DNK', 'PAK', 'FRA'))
    .by('PAK')
    .when(forWhole(3, 'TWO'))
    .by('FRA');
  scene
    .when((state) => ({
      kind: 'propose-wording',
      bracket: wholeBracketOf(at(state, 3))?.id ?? '',
      text: [],
      expected: hashOfSegments(wholeBracketOf(at(state, 3))?.wordings[0]?.segments ?? []),
    }))
    .by('USA');
  return scene
    .when(forWhole(4, ''))
    .by('CHN')
    .when(move(5, 1, 'first things first'))
    .by('RUS')
    .when(move(5, null, ''))
    .by('GBR').state;
}

for (const as of EXPORT_FORMATS) {
  describe(`the bracketed text as ${as}`, () => {
    it('shows whole paragraphs as lines of their own, under the numbers that stand', async () => {
      const read = await lines(reading(), as);
      expect(read.slice(read.indexOf('1. one'))).toEqual(
        expect.arrayContaining([
          '1. one',
          '1 bis [new (DNK, PAK, FRA)]',
          '2. [two (base) /',
          '2 alt TWO (FRA) /',
          '2 alt 2 (delete paragraph 2: USA)]',
          '3. [three (base) /',
          '3 alt (delete paragraph 3: CHN)]',
          '4. four',
          '[place: behind paragraph 1, first things first (RUS) / to the beginning (GBR) / as it stands]',
        ]),
      );
    });

    it('calls alternatives bis and new paragraphs new for whoever reads by the Editorial Manual', async () => {
      const read = await lines(reading(), as, 'alternative-is-bis');
      expect(read).toEqual(
        expect.arrayContaining([
          '1 new [new (DNK, PAK, FRA)]',
          '2. [two (base) /',
          '2 bis TWO (FRA) /',
          '2 ter (delete paragraph 2: USA)]',
          '3 bis (delete paragraph 3: CHN)]',
        ]),
      );
    });

    it('says how deep a bracket stands inside others, at both of its ends', async () => {
      const deep = given('a [base: b [base: c [base: d | FRA: e] f | PAK: g] h | CHN: i] j').state;
      expect(await lines(deep, as)).toContain(
        '1. a [b [₂c [₃d (base) / e (FRA)]₃ f (base) / g (PAK)]₂ h (base) / i (CHN)] j',
      );
    });

    it('keeps notes, precedents and placeholders', async () => {
      const cited = {
        ...paragraph('numbered', 'open', 'They recall it, with [placeholder: figures].'),
        beside: [{ ...bracket(wording('base'), wording('PAK', 'reorder the list')), on: 'note' as const }],
        citations: [
          {
            id: 'q',
            seat: 'FRA',
            act: 1,
            wording: null,
            words: 'They recall it',
            precedent: { symbol: 'S/RES/2427 (2018)', year: 2018, paragraph: '3', words: 'Recalling it' },
          },
        ],
      };
      const read = await lines(stateOf([cited]), as);
      expect(read).toEqual(
        expect.arrayContaining([
          '1. They recall it, with [placeholder: figures].',
          '[note: “reorder the list” (PAK)]',
          'Precedent for “They recall it”: S/RES/2427 (2018), para. 3: “Recalling it” (FRA)',
        ]),
      );
    });

    it('takes any words in notes and precedents for words', async () => {
      for (const words of HOSTILE) {
        const said = `x${words}y`;
        const one = {
          ...paragraph('plain', 'open', 'text'),
          beside: [{ ...bracket(wording('base'), wording('PAK', said)), on: 'note' as const }],
          citations: [
            {
              id: 'q',
              seat: 'FRA',
              act: 1,
              wording: null,
              words: 'text',
              precedent: { symbol: said, year: 2018, paragraph: '', words: said },
            },
          ],
        };
        const read = await lines(stateOf([one]), as);
        expect(read).toContain(spaced(`[note: “${said}” (PAK)]`));
        expect(read).toContain(
          spaced(`Precedent for “text”: ${said}: “${said.replaceAll('“', '‘').replaceAll('”', '’')}” (FRA)`),
        );
      }
    });

    it('gives no agreed text while a placeholder or a note is open', async () => {
      const agreed = paragraph('numbered', 'agreed', 'They note [placeholder: figures].');
      const noted = {
        ...paragraph('numbered', 'agreed', 'They note it.'),
        beside: [{ ...bracket(wording('base'), wording('PAK', 'reorder')), on: 'note' as const }],
      };
      const state = stateOf([agreed, noted]);
      const result = await exportAgreed(state, as, context);
      expect(result.ok ? [] : result.obstacles.map(({ kind }) => kind)).toEqual([
        'placeholder',
        'open-bracket',
      ]);
    });
  });
}
