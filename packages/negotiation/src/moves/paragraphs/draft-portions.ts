// A long draft in portions, each of which one command may bring: everybody goes on working between them.
import type { Draft } from '../../model/command.ts';
import { LIMITS } from '../../model/limits.ts';
import { lengthOf } from '../../words/rich-text.ts';
import { textsOf, wordingsIn } from './draft-brackets.ts';

/** The drafts in their order, in as few portions as the limits allow. One that is too long by itself is a portion of its own, and is refused. */
export function draftPortions(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const portions: Draft[][] = [];
  let [letters, runs, wordings] = [0, 0, 0];
  for (const draft of drafts) {
    const texts = textsOf(draft);
    const length = texts.reduce((sum, text) => sum + lengthOf(text), 0);
    const count = texts.reduce((sum, text) => sum + text.length, 0);
    const bracketed = wordingsIn(draft.brackets);
    const last = portions.at(-1);
    const isFull =
      last === undefined ||
      last.length === LIMITS.paragraphsAtOnce ||
      letters + length > LIMITS.textAtOnce ||
      runs + count > LIMITS.runsAtOnce ||
      wordings + bracketed > LIMITS.wordingsAtOnce;
    if (isFull) {
      portions.push([draft]);
      [letters, runs, wordings] = [length, count, bracketed];
    } else {
      last.push(draft);
      letters += length;
      runs += count;
      wordings += bracketed;
    }
  }
  return portions;
}
