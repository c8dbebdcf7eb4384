// Wordings that the Chair has noted for others, in files: whose they are, and that they do not stand behind it.
import { richText } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { expect, it } from 'vitest';
import { readDocx } from '../docx/testing/read-docx.ts';
import { readMarkdown } from '../markdown/testing/read-markdown.ts';
import { spaced } from '../testing/compare.ts';
import { readWords } from '../testing/read-back.ts';
import { exportBracketed } from './export-file.ts';

const WORDS = 'The Group took note of it';

it('names those for whom a wording is noted behind the Chair, and says in the guide what that is', async () => {
  const { state } = given()
    .when(() => ({
      kind: 'add-paragraphs',
      after: null,
      source: 'import',
      drafts: [
        {
          kind: 'numbered',
          level: 1,
          text: richText(WORDS),
          brackets: [{ from: 10, to: 22, wordings: [{ text: richText('welcomed'), noted: ['FRA', 'PAK'] }] }],
        },
      ],
    }))
    .by('chair');
  const context = { at: '2026-05-05T10:00:00Z' };
  for (const as of ['docx', 'md'] as const) {
    const { bytes } = await exportBracketed(state, as, context);
    const text = new TextDecoder().decode(bytes);
    const read = as === 'docx' ? readDocx(bytes) : readMarkdown(text);
    const words = read.map((one) => spaced(readWords(one))).join('\n');
    expect(words).toContain('[took note of (base) / welcomed (Chair, as heard from FRA, PAK)]');
    if (as === 'md') expect(text).toContain('they have not confirmed it');
  }
});
