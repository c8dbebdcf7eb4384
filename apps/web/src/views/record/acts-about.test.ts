import type { Act, RecordedAct } from '@adref/negotiation';
import { expect, it } from 'vitest';
import { isActAbout } from './acts-about.ts';

const recorded = (act: Act): RecordedAct => ({
  n: 7,
  at: '2026-01-05T10:00:00.000Z',
  seat: 'server',
  person: 'server',
  command: null,
  prev: '',
  hash: '',
  act,
});
const silence = (id: string, paragraph: string) => ({ id, under: [{ paragraph, was: 'open' as const }] });
const state = { silences: [silence('s-1', 'p-1'), silence('s-2', 'p-2')] };

it('an act of a silence concerns the paragraphs under it, and no others', () => {
  const ended = recorded({ kind: 'silence-concluded', silence: 's-1', hash: '' });
  expect(isActAbout(ended, 'p-1', state)).toBe(true);
  expect(isActAbout(ended, 'p-2', state)).toBe(false);
});

it('typing is not listed', () => {
  const act = {
    kind: 'leaf-edited',
    paragraph: 'p-1',
    leaf: 'l-1',
    at: 0,
    removed: [],
    inserted: [],
    authors: [],
  } as const;
  expect(isActAbout(recorded(act), 'p-1', state)).toBe(false);
});
