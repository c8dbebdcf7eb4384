import { describe, expect, it } from 'vitest';
import { passageNow } from './passage-now.ts';

const TEXT = 'The Working Group welcomes the release of children and calls for more.';

describe('a cited passage', () => {
  it('is itself while it stands in the text', () => {
    expect(passageNow('the release of children', TEXT)).toBe('the release of children');
  });

  it('is the stretch that still shares its words, with what was put into it', () => {
    expect(passageNow('welcomes the release of all children', TEXT)).toBe('welcomes the release of children');
    expect(passageNow('release of boys and calls', TEXT)).toBe('release of children and calls');
  });

  it('is nowhere when none of its words are left', () => {
    expect(passageNow('deep concern', TEXT)).toBeNull();
  });
});
