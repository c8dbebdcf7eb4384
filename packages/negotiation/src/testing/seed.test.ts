import { afterEach, expect, it, vi } from 'vitest';
import { seedOf } from './seed.ts';

afterEach(() => vi.unstubAllEnvs());

it('is the test’s own, or that of the day', () => {
  vi.stubEnv('ADREF_SEED', undefined);
  expect(seedOf(11)).toBe(11);
  vi.stubEnv('ADREF_SEED', '2026120300');
  expect(seedOf(11)).toBe(2_026_120_300);
  vi.stubEnv('ADREF_SEED', 'today');
  expect(() => seedOf(11)).toThrow('ADREF_SEED=today');
});
