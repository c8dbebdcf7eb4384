// Reads our Word files back through pandoc, which knows styles and lists and no pages: words, numbers, levels and headings as another
// program finds them. It runs only with ADREF_OFFICE=1.
import { execFileSync } from 'node:child_process';
import { labelsOf, type NegotiationState, plainWords } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { spaced } from '../testing/compare.ts';
import { agreedSample, bracketedSample } from '../testing/sample.ts';
import { exportAgreed, exportBracketed } from './export-file.ts';

const context = { at: '2026-05-05T10:00:00Z' };

/** One line a paragraph, list markers in front. */
function read(bytes: Uint8Array, to = 'markdown-smart-escaped_line_breaks'): readonly string[] {
  const text = execFileSync('pandoc', ['-f', 'docx', '-t', to, '--wrap=none'], {
    input: bytes,
    encoding: 'utf8',
  });
  const plain = text.replace(/[*^~]|\\(?=[^\w\s])/g, '');
  return plain.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line]));
}

/** The marker and the depth of the line that holds these words. */
function markerOf(lines: readonly string[], words: string): string | undefined {
  return lines.find((line) => spaced(line).includes(spaced(words)))?.match(/^\s*(#+|[\divxa-z]+\.)?/)?.[0];
}

async function agreed(state: NegotiationState): Promise<Uint8Array> {
  const result = await exportAgreed(state, 'docx', context);
  if (!result.ok) throw new Error(JSON.stringify(result.obstacles));
  return result.file.bytes;
}

describe.runIf(process.env.ADREF_OFFICE === '1')('read back through pandoc', () => {
  it('has every paragraph of the agreed text under its own number, letter or heading', async () => {
    const state = agreedSample();
    const lines = read(await agreed(state));
    const labels = labelsOf(state.paragraphs);
    const title = state.paragraphs.findIndex(({ kind }) => kind === 'heading');
    expect(state.paragraphs.length).toBeGreaterThan(20);
    for (const [at, { id, kind, level, segments }] of state.paragraphs.entries()) {
      if (at === title) continue;
      const marker = markerOf(lines, plainWords(segments));
      expect(marker, plainWords(segments)).toBeDefined();
      const label = (labels.get(id) ?? '').replace(/[().]/g, '');
      if (kind === 'heading') expect(marker).toMatch(/^#+$/);
      else if (label === '') expect(marker?.trim()).toBe('');
      else expect(marker).toMatch(new RegExp(`^ {${kind === 'item' ? 4 * (level - 1) : 0},}${label}\\.$`));
    }
  });

  it('has every wording of the bracketed text with whose it is', async () => {
    const state = bracketedSample();
    const { bytes } = await exportBracketed(state, 'docx', context);
    const text = spaced(read(bytes, 'plain').join(' '));
    for (const words of [
      'took note of (BASE)',
      'welcomed (FRA, GBR)',
      'took note with appreciation of (CHAIR)',
    ])
      expect(text.toLowerCase()).toContain(words.toLowerCase());
  });
});
