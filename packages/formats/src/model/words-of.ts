// Rich text as inline pieces: printable, marks kept, traces dropped.
import { plainText, type RichText, untraced } from '@adref/negotiation';
import type { Inline } from './document.ts';
import { directionClosers, printable } from './printable.ts';

type Words = Extract<Inline, { kind: 'words' }>;

/** The pieces of one leaf. Whatever direction controls it leaves open are closed at its end. */
export function inlineWords(text: RichText): readonly Words[] {
  const pieces: Words[] = [];
  for (const run of untraced(text)) {
    const words = printable(run.text);
    if (words !== '') pieces.push({ kind: 'words', text: words, marks: run.marks ?? [] });
  }
  const closers = directionClosers(plainText(pieces));
  if (closers !== '') pieces.push({ kind: 'words', text: closers, marks: [] });
  return pieces;
}
