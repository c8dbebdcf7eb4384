import type { NegotiationState, Reissue } from '@adref/negotiation';
import { expect, it } from 'vitest';
import { symbolNow } from './symbol-now.ts';

const SYMBOL = 'S/AC.51/2026/4';
const revisions: NegotiationState['revisions'] = [
  { number: 1, act: 9, at: '2026-01-05T10:00:00.000Z', reason: 'first reading', hash: '', concordance: [] },
];
const issued = (form: Reissue['form'], number: number): Reissue => ({
  form,
  number,
  reason: 'a slip',
  corrections: [],
  at: '2026-02-05T10:00:00.000Z',
  act: 20 + number,
});
const negotiating = { kind: 'negotiating' } as const;
const adopted = { kind: 'adopted', act: 19, at: '2026-02-01T10:00:00.000Z', by: { kind: 'unsaid' } } as const;

it('a draft is called by its revision', () => {
  const draft = { revisions, reissues: [], phase: negotiating };
  expect(symbolNow({ ...draft, symbol: SYMBOL })).toBe('Rev.1 · S/AC.51/2026/4');
  expect(symbolNow({ ...draft, symbol: '' })).toBe('Rev.1');
  expect(symbolNow({ ...draft, symbol: SYMBOL, revisions: [] })).toBe(SYMBOL);
});

it('an adopted text is called as it is issued, with its corrigenda, and no longer by a revision of the draft', () => {
  const text = { revisions, phase: adopted };
  const reissues = [issued('corrigendum', 1), issued('reissue', 1)];
  expect(symbolNow({ ...text, symbol: SYMBOL, reissues: [] })).toBe(SYMBOL);
  expect(symbolNow({ ...text, symbol: SYMBOL, reissues })).toBe('S/AC.51/2026/4* and Corr.1');
  expect(symbolNow({ ...text, symbol: '', reissues })).toBe('Reissued, Corr.1');
  expect(symbolNow({ ...text, symbol: '', reissues: [] })).toBe('');
});
