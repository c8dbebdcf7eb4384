import { agreedText, labelsOf, type NegotiationState, type RichText } from '@adref/negotiation';
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageParts, readDocx } from '../docx/testing/read-docx.ts';
import { readHtml } from '../html/testing/read-html.ts';
import { readMarkdown } from '../markdown/testing/read-markdown.ts';
import { printedLabel } from '../model/document.ts';
import { bracket, paragraph, stateOf, wording } from '../testing/build.ts';
import { afterTitle, HOSTILE, hostileText, spaced, visible } from '../testing/compare.ts';
import { type ReadParagraph, readWords } from '../testing/read-back.ts';
import { agreedSample, bracketedSample } from '../testing/sample.ts';
import { EXPORT_FORMATS, type ExportFormat, exportAgreed, exportBracketed } from './export-file.ts';

const context = { at: '2026-05-05T10:00:00Z' };
const SEED = seedOf(20260504);
/** Word files take milliseconds each; a busy machine may need long for hundreds. */
const MANY_FILES_LIMIT_MS = 60_000;

async function agreed(state: NegotiationState, as: ExportFormat): Promise<readonly ReadParagraph[]> {
  const result = await exportAgreed(state, as, context);
  if (!result.ok) throw new Error(JSON.stringify(result.obstacles));
  return bodyOf(result.file.bytes, as, state.title);
}

async function bracketed(state: NegotiationState, as: ExportFormat): Promise<readonly ReadParagraph[]> {
  return bodyOf((await exportBracketed(state, as, context)).bytes, as, state.title);
}

// What follows the head; the closing rule of the form is no paragraph of the text.
function bodyOf(bytes: Uint8Array, as: ExportFormat, title: string): readonly ReadParagraph[] {
  const text = () => new TextDecoder().decode(bytes);
  const read = as === 'docx' ? readDocx(bytes) : as === 'html' ? readHtml(text()) : readMarkdown(text());
  const body = afterTitle(read, title);
  return as === 'docx' ? body.slice(0, -1) : body;
}

// Markdown has no place for a letter but the words, and drops a paragraph without any.
function labelled(paragraphs: readonly ReadParagraph[]): readonly string[] {
  return paragraphs.map((one) => spaced(`${one.label} ${readWords(one)}`)).filter((words) => words !== '');
}

describe('the agreed text', () => {
  for (const as of EXPORT_FORMATS) {
    it(`is the same in ${as}: every word, every number, in order`, async () => {
      const state = agreedSample();
      const text = agreedText(state);
      if (!text.ok) throw new Error('the sample is not agreed');
      const expected = text.text.paragraphs.map((one) =>
        spaced(`${printedLabel(one.kind, one.label)} ${one.text.map((run) => run.text).join('')}`),
      );
      expect(labelled(await agreed(state, as))).toEqual(expected);
    });
  }

  it('starts its letters again under each addressee where that is asked, in every format', async () => {
    const state = agreedSample();
    for (const as of EXPORT_FORMATS) {
      const labels = async (letters: 'document' | 'restarting') => {
        const result = await exportAgreed(state, as, { ...context, letters });
        const read = result.ok ? bodyOf(result.file.bytes, as, state.title) : [];
        return labelled(read).flatMap(
          (line) => /^\([a-z]\) (?=Welcoming|Urging the imm)/.exec(line)?.[0] ?? [],
        );
      };
      expect([as, await labels('document')]).toEqual([as, ['(c) ', '(e) ']]);
      expect([as, await labels('restarting')]).toEqual([as, ['(a) ', '(a) ']]);
    }
  });

  it('is refused with the obstacles while anything is open', async () => {
    const state = bracketedSample();
    const text = agreedText(state);
    for (const as of EXPORT_FORMATS) {
      const result = await exportAgreed(state, as, context);
      expect(result).toEqual({ ok: false, obstacles: text.ok ? [] : text.obstacles });
      expect(result.ok ? 0 : result.obstacles.length).toBeGreaterThan(0);
    }
  });

  it('does not exist once the negotiation was closed without agreement', async () => {
    const phase = { kind: 'closed', act: 411, at: '2026-05-04T15:20:00Z', reason: 'no time' } as const;
    expect((await exportAgreed({ ...agreedSample(), phase }, 'md', context)).ok).toBe(false);
    const draft = await exportBracketed({ ...agreedSample(), phase }, 'md', context);
    expect(new TextDecoder().decode(draft.bytes)).toContain(
      'closed without agreement on 4 May 2026, 11.20 a.m. New York time (15:20 UTC)',
    );
  });

  it('keeps headings, levels and marks in each format’s own way', async () => {
    const state = agreedSample();
    const kinds = async (as: ExportFormat) =>
      [...new Set((await agreed(state, as)).map((one) => one.kind))].sort();
    expect(await kinds('docx')).toEqual([
      'Chapeau',
      'Heading1',
      'Heading2',
      'Heading3',
      'ItemLevel1',
      'ItemLevel2',
      'ItemLevel3',
      'NumberedParagraph',
      'PlainParagraph',
    ]);
    expect(await kinds('html')).toEqual([
      'h2',
      'h2 starts-page',
      'h3',
      'h4',
      'p block chapeau',
      'p block item-1',
      'p block item-2',
      'p block item-3',
      'p block numbered',
      'p block plain',
    ]);
    expect(await kinds('md')).toEqual(['heading 2', 'heading 3', 'heading 4', 'paragraph']);
  });
});

describe('any words at all', () => {
  const kinds = fc.constantFrom(
    'heading 1',
    'heading 3',
    'numbered',
    'item 1',
    'item 2',
    'item 3',
    'chapeau',
    'plain',
  );
  const texts = fc.array(fc.tuple(kinds, hostileText), { minLength: 1, maxLength: 12 });
  const stateWith = (paragraphs: readonly (readonly [string, RichText])[]) =>
    stateOf(paragraphs.map(([kind, text]) => paragraph(kind, 'agreed', text)));

  for (const as of EXPORT_FORMATS) {
    it(
      `come out of ${as} as they went in, marks and labels included (seed ${SEED})`,
      async () => {
        await fc.assert(
          fc.asyncProperty(texts, async (paragraphs) => {
            const state = stateWith(paragraphs);
            const labels = labelsOf(state.paragraphs);
            const expected = state.paragraphs.map((one, at) => [
              ...visible([{ text: printedLabel(one.kind, labels.get(one.id) ?? '') }]),
              ...visible(paragraphs[at]?.[1] ?? []),
            ]);
            const read = (await agreed(state, as)).map((one) => [
              ...visible([{ text: one.label }]),
              ...visible(one.runs),
            ]);
            const hasWords = (one: readonly string[]) => one.length > 0;
            expect(read.filter(hasWords)).toEqual(expected.filter(hasWords));
          }),
          { seed: SEED, numRuns: as === 'docx' ? 60 : 400 },
        );
      },
      MANY_FILES_LIMIT_MS,
    );
  }

  it(
    'stay words in brackets, titles, symbols and codes too',
    async () => {
      for (const words of HOSTILE) {
        const base = stateOf([
          paragraph(
            'numbered',
            'open',
            `a${words}`,
            bracket(wording('base', words, bracket(wording('base', words))), wording('FRA', `${words}b`)),
            words,
          ),
        ]);
        const title = `Title ${words} end`;
        const delegations = base.delegations.map((one) => ({ ...one, code: `F${words}` }));
        const state = { ...base, title, symbol: `S/${words}`, delegations };
        const seen = await Promise.all(
          EXPORT_FORMATS.map(async (as) => {
            const { bytes, name } = await exportBracketed(state, as, context);
            expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);
            const text = new TextDecoder().decode(bytes);
            const all = as === 'docx' ? readDocx(bytes) : as === 'html' ? readHtml(text) : readMarkdown(text);
            expect(all.map((one) => spaced(readWords(one)))).toContain(spaced(title));
            const last = all.filter((one) => one.label === '1.');
            return last.map((one) =>
              visible(one.runs)
                .map((shown) => shown[0])
                .join('')
                .replace(/—?open$/, ''),
            );
          }),
        );
        expect(seen[1]).toEqual(seen[0]);
        expect(seen[2]).toEqual(seen[0]);
      }
    },
    MANY_FILES_LIMIT_MS,
  );
});

describe('the bracketed text', () => {
  const state = bracketedSample();
  const wordsOf = async (as: ExportFormat, at: number) => {
    const read = (await bracketed(state, as))[at];
    return read === undefined ? '' : spaced(readWords(read));
  };

  for (const as of EXPORT_FORMATS) {
    it(`shows alternatives and whose they are, nested ones too, in ${as}`, async () => {
      expect(await wordsOf(as, 1)).toContain(
        'The members of the Working Group [took note of (base) / welcomed (FRA, GBR) / acknowledged with appreciation (PAK) / took note with appreciation of (Chair)] the report',
      );
      expect(await wordsOf(as, 1)).toContain(
        '[, and the analysis contained therein (base) / (delete: USA)].',
      );
      expect(await wordsOf(as, 2)).toContain(
        '[deep concern (base) / grave concern at the [₂scale (base) / reported scale (PAK)]₂ (FRA)] at violations',
      );
      expect(await wordsOf(as, 26)).toContain(
        'inviting him[(no words: base) / , through his Special Representative, (FRA)] to',
      );
    });

    it(`says where each paragraph stands and that it is a draft, in ${as}`, async () => {
      const { bytes } = await exportBracketed(state, as, context);
      const text = new TextDecoder().decode(bytes);
      const all = as === 'docx' ? readDocx(bytes).map(readWords).join('\n') : text;
      expect(all).toContain('Draft, as at 5 May 2026, 6 a.m. New York time. Not an official document.');
      expect(all).toContain('Of 32 paragraphs: 22 agreed, 5 agreed ad ref, 5 open.');
      const count = (pattern: RegExp) => (all.match(pattern) ?? []).length;
      const [before, after] =
        as === 'docx' ? ['\t', '(?=\n|$)'] : as === 'html' ? ['class="status">', '<'] : ['— \\*', '\\*'];
      const times = (status: string) => count(new RegExp(`${before}${status}${after}`, 'g'));
      expect([times('agreed'), times('agreed ad ref'), times('open')]).toEqual([22, 5, 0]);
    });
  }

  it('names a sponsor that left the table by its seat', async () => {
    const left = paragraph('numbered', 'open', bracket(wording('base', 'notes'), wording('ECU', 'welcomes')));
    const { bytes } = await exportBracketed(stateOf([left]), 'md', context);
    expect(spaced(new TextDecoder().decode(bytes))).toContain('welcomes *(ECU)*');
  });

  it('exists for every state, the empty one included', async () => {
    for (const as of EXPORT_FORMATS) {
      const { bytes } = await exportBracketed(stateOf([]), as, context);
      expect(bytes.length).toBeGreaterThan(0);
    }
  });
});

describe('every file', () => {
  const secret = 'unspeakable';
  const contested = bracket(wording('base', 'takes note of'), {
    ...wording('FRA', 'welcomes'),
    positions: [
      { seat: 'PAK', stance: 'object', reservation: null, hash: '', words: secret, note: secret, act: 3 },
    ],
  });
  const reserved = {
    ...paragraph('numbered', 'open', 'The Working Group ', contested),
    reservations: [
      { seat: 'PAK', kind: 'scrutiny' as const, bracket: 'b', words: 'w', note: secret, act: 4 },
    ],
  };
  const state = {
    ...stateOf([reserved]),
    people: [{ person: 'p1', name: secret, seat: 'FRA', seated: true }],
  };

  it('keeps positions, reservations and names of people out', async () => {
    const html = await exportBracketed(state, 'html', context);
    const markdown = await exportBracketed(state, 'md', context);
    const word = await exportBracketed(state, 'docx', context);
    const texts = [html, markdown].map((file) => new TextDecoder().decode(file.bytes));
    for (const text of [...texts, ...packageParts(word.bytes).values()]) {
      expect(text).not.toContain(secret);
      expect(text).not.toMatch(/PAK|object\b/);
    }
    expect(texts[0]).toContain('welcomes');
  });
});
