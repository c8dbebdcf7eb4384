// Brackets of a long source are read in a time that grows with its length, whatever they are made of. Best of three; a quadratic reader
// takes minutes and cannot pass.
import { describe, expect, it } from 'vitest';
import { readDraft } from '../reading/read-draft.ts';
import { bracketedDrafts } from './bracketed-drafts.ts';
import { book } from './testing/bracket-notation.ts';

const LENGTH = 100_000;
const LIMIT_MS = 1_000;

describe('speed of brackets', () => {
  it.each([
    '[welcomed] (FR, UK) ',
    '[a](FR)[b](US)',
    '[a] – FR, UK and so on ',
    '[a] (',
    '[a]                                                  ',
    'US: [9. The members met.]\n\n',
    'US: [',
    'US: [9. One.\n\n10. Two.] (FR)\n\n',
    '[[a] (FR) / b] (US) ',
    'ALT 1\n5. One.\nALT 2 (US)\n5. Two.\n',
    'ALT 1 ALT 2 ',
    'ALT 1\n',
    'ALT 1\nALT 2\n',
    'ALT 1: a\n\nb\n\n',
    '[ALT 1\n\n',
    '[\nALT 1\n',
    '[ALT 1: a]\n\n[ALT 2: (a) b]\n\n',
    '[ALT 1\n5. One.\nALT 2\n[6. Two.]\n',
  ])('is even for %j', (unit) => {
    const reading = readDraft(unit.repeat(Math.ceil(LENGTH / unit.length)), 'text');
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3 && best >= LIMIT_MS; run += 1) {
      const start = performance.now();
      bracketedDrafts(reading, { book, isBracket: () => undefined });
      best = Math.min(best, performance.now() - start);
    }
    expect(best).toBeLessThan(LIMIT_MS);
  });
});
