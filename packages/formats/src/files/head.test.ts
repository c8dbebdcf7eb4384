// What the head of a file says of the text in it: a paper of the room is no document of the United Nations.
import { describe, expect, it } from 'vitest';
import { packageParts } from '../docx/testing/read-docx.ts';
import { agreedSample, bracketedSample } from '../testing/sample.ts';
import { EXPORT_FORMATS, exportAgreed, exportBracketed } from './export-file.ts';

const context = { at: '2026-10-12T15:30:00Z' };
const revisions = [{ number: 1, act: 1, at: context.at, reason: '', hash: '', concordance: [] }];
const draft = { ...bracketedSample(), revisions };

describe('the head of a draft', () => {
  it('is the body, the title, and that it is not official, in New York time', async () => {
    const { bytes, name } = await exportBracketed(draft, 'md', context);
    const words = new TextDecoder().decode(bytes).replaceAll('\\', '');
    expect(words.split('\n\n').slice(0, 3)).toEqual([
      '**Working Group on Children and Armed Conflict**',
      '# Conclusions on children and armed conflict in Veldania',
      '> **Draft, Rev.1, as at 12 October 2026, 11.30 a.m. New York time. Not an official document.**',
    ]);
    expect(name).toBe('Veldania-Rev.1-2026-10-12-1130.md');
  });

  it('has no masthead, no symbol and no other clock in any format, before the adoption', async () => {
    for (const as of EXPORT_FORMATS) {
      const waiting = await exportAgreed({ ...agreedSample(), phase: { kind: 'negotiating' } }, as, context);
      const files = [await exportBracketed(draft, as, context), ...(waiting.ok ? [waiting.file] : [])];
      expect(files).toHaveLength(2);
      for (const { bytes } of files) {
        const texts = as === 'docx' ? [...packageParts(bytes).values()] : [new TextDecoder().decode(bytes)];
        const head = texts.join('\n').split('At its 97th meeting')[0] ?? '';
        expect(head).not.toMatch(/Security Council|Distr\.|S\/AC\.51|UTC/);
        expect(texts.join('\n')).toContain(
          'as at 12 October 2026, 11.30 a.m. New York time. Not an official document.',
        );
      }
    }
  });

  it('runs along the pages', async () => {
    const { bytes } = await exportBracketed(draft, 'docx', context);
    const headers = [...packageParts(bytes)].filter(([part]) => part.startsWith('word/header'));
    expect(headers).toHaveLength(2);
    for (const [, text] of headers) expect(text).toContain('Rev.1, 12 October 2026, 11.30 a.m.');
    const html = new TextDecoder().decode((await exportBracketed(draft, 'html', context)).bytes);
    expect(html).toContain('content: "Rev.1, 12 October 2026, 11.30 a.m."');
  });
});

describe('a title', () => {
  it('stands once, where the text begins with it too', async () => {
    const [heading, ...rest] = agreedSample().paragraphs;
    if (heading === undefined) throw new Error('no paragraph');
    const text = [{ text: 'Conclusions on Children and  armed conflict in Veldania', act: 1, seat: 'chair' }];
    const title = {
      ...heading,
      id: 'title',
      kind: 'heading' as const,
      segments: [{ kind: 'leaf' as const, id: 'l', text }],
    };
    for (const state of [agreedSample(), draft]) {
      const paragraphs = [title, heading, ...rest];
      const result = await exportAgreed({ ...state, paragraphs, phase: agreedSample().phase }, 'md', context);
      const marked = await exportBracketed({ ...state, paragraphs }, 'md', context);
      for (const bytes of [marked.bytes, ...(result.ok ? [result.file.bytes] : [])])
        expect(new TextDecoder().decode(bytes).match(/conflict in Veldania\n/gi)).toHaveLength(1);
    }
  });
});

describe('the head of an adopted text', () => {
  it('is the masthead with the symbol, for everybody, of the day of adoption in New York', async () => {
    const phase = { kind: 'adopted', act: 411, at: '2026-05-05T02:20:00Z', by: { kind: 'unsaid' } } as const;
    const result = await exportAgreed({ ...agreedSample(), phase, revisions }, 'md', context);
    const words = result.ok ? new TextDecoder().decode(result.file.bytes).replaceAll('\\', '') : '';
    expect(words).toContain('United Nations · S/AC.51/2026/4\n');
    expect(words).toContain('Distr.: General · 4 May 2026');
    expect(words).not.toMatch(/not an official|Adopted by|Rev\.1/);
    expect(result.ok && result.file.name).toBe('Veldania-adopted-2026-10-12-1130.md');
  });
});
