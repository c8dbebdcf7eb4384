import { type DraftBracket, lengthOf, plainText, type RichText, richText } from '@adref/negotiation';
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBrackets } from './read-brackets.ts';
import { book } from './testing/bracket-notation.ts';

const SEED = seedOf(20_261_202);

/** Words as they come, with what brackets are made of. */
const fragments = fc.constantFrom(
  ...[
    '[',
    ']',
    ' / ',
    '/',
    ' – FR',
    ' (UK)',
    '(RUS: delete)',
    'FR: ',
    '+ ',
    '- ',
    '(base)',
    ' (XY)',
    '[placeholder: x]',
    '₂',
  ],
  ...[
    'welcomed',
    'все',
    '工作组',
    ' ',
    ' ',
    '.',
    ', ',
    '🕊',
    '\u00a0',
    '[a / b]',
    '[c – US]',
    '8. ',
    '7 alt. ',
  ],
);

describe('reading brackets', () => {
  it(`loses no character and puts each in one place (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 40 }), (parts) => {
        const words = parts.join('');
        const { text, brackets, signs } = readBrackets(richText(words), { book, isBracket: () => undefined });
        const left = (all: string) => [...all.replace(/[\s\u00a0]/g, '')].sort().join('');
        const kept = [text, ...textsIn(brackets)].map(plainText).join('');
        const gone = signs.map(({ from, to }) => words.slice(from, to)).join('');
        // Alternatives that read alike become one: then fewer letters are kept than there were, never others.
        const [have, had] = [left(kept + gone), left(words)];
        if (have !== had) expect(isContained(have, had)).toBe(true);
        expect(fits(brackets, 0, lengthOf(text))).toBe(true);
      }),
      { seed: SEED, numRuns: 3_000 },
    );
  });
});

function textsIn(brackets: readonly DraftBracket[]): readonly RichText[] {
  return brackets.flatMap(({ within = [], wordings }) => [
    ...textsIn(within),
    ...wordings.flatMap(({ text, brackets: inner = [] }) => [text, ...textsIn(inner)]),
  ]);
}

function isContained(few: string, many: string): boolean {
  const letters = [...many];
  let at = 0;
  for (const letter of few) {
    while (at < letters.length && letters[at] !== letter) at += 1;
    if (at === letters.length) return false;
    at += 1;
  }
  return true;
}

/** Whether brackets stand in order and inside what stands around them. */
function fits(brackets: readonly DraftBracket[], start: number, end: number): boolean {
  let at = start;
  return brackets.every(({ from, to, within = [], wordings }) => {
    const isInside = from >= at && to >= from && to <= end && fits(within, from, to);
    at = to;
    return isInside && wordings.every(({ text, brackets: inner = [] }) => fits(inner, 0, lengthOf(text)));
  });
}
