import { describe, expect, it } from 'vitest';
import { replaced } from './page.ts';

const page = 'Before.\n<!-- measured: begin -->\n\nold\n\n<!-- measured: end -->\nAfter.\n';

describe('a report on its page', () => {
  it('takes the place of the one before, and of nothing else', () => {
    const once = replaced(page, 'new');
    expect(once).toBe(page.replace('old', 'new'));
    expect(replaced(once, 'new')).toBe(once);
  });

  it('is not put where there is no place for it', () => {
    expect(() => replaced('Before.', 'new')).toThrow('no place');
  });
});
