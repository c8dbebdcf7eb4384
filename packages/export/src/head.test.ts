// What the head of a file says of the text in it: for whom it is, whether it is official, how it was adopted.
import type { NegotiationState } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { exportAgreed, exportBracketed } from './export-file.ts';
import { agreedSample } from './testing/sample.ts';

const context = { at: '2026-05-05T10:00:00Z' };

describe('the head of a file', () => {
  it('is marked as no official document until it is adopted', async () => {
    const text = async (phase: NegotiationState['phase']) => {
      const result = await exportAgreed({ ...agreedSample(), phase }, 'md', context);
      return result.ok ? new TextDecoder().decode(result.file.bytes) : '';
    };
    const adopted = await text({
      kind: 'adopted',
      act: 411,
      at: '2026-05-04T15:20:00Z',
      by: { kind: 'unsaid' },
    });
    expect(adopted).toContain('Distr.: General · 4 May 2026');
    expect(adopted).not.toContain('not an official document');
    const waiting = await text({ kind: 'negotiating' });
    expect(waiting).toContain('Distr.: Restricted · 5 May 2026');
    expect(waiting).toContain('Agreed text, not yet adopted — not an official document');
  });

  it('names the meeting that adopted it as one says it', async () => {
    const by = { kind: 'meeting', number: '72' } as const;
    const phase = { kind: 'adopted', act: 411, at: '2026-05-04T15:20:00Z', by } as const;
    const result = await exportAgreed({ ...agreedSample(), phase }, 'md', context);
    const words = result.ok ? new TextDecoder().decode(result.file.bytes) : '';
    expect(words).toContain('Adopted by the Working Group at its 72nd meeting on 4 May 2026');
  });

  it('leaves the paper with the brackets to those at the table, adopted or not', async () => {
    const phase = { kind: 'adopted', act: 411, at: '2026-05-04T15:20:00Z', by: { kind: 'unsaid' } } as const;
    const draft = await exportBracketed({ ...agreedSample(), phase }, 'md', context);
    const words = new TextDecoder().decode(draft.bytes);
    expect(words).toContain('Distr.: Restricted · 4 May 2026');
    expect(words).toContain('The text was adopted on 4 May 2026');
  });
});
