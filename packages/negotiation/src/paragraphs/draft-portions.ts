// A long draft in portions, each of which one command may bring: everybody goes on working between them.
import type { Draft } from '../command.ts';
import { LIMITS } from '../limits.ts';
import { lengthOf } from '../words/rich-text.ts';

/** The drafts in their order, in as few portions as the limits allow. One that is too long by itself is a portion of its own, and is refused. */
export function draftPortions(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const portions: Draft[][] = [];
  let [letters, runs] = [0, 0];
  for (const draft of drafts) {
    const [length, count] = [lengthOf(draft.text), draft.text.length];
    const last = portions.at(-1);
    const isFull =
      last === undefined ||
      last.length === LIMITS.paragraphsAtOnce ||
      letters + length > LIMITS.textAtOnce ||
      runs + count > LIMITS.runsAtOnce;
    if (isFull) {
      portions.push([draft]);
      [letters, runs] = [length, count];
    } else {
      last.push(draft);
      letters += length;
      runs += count;
    }
  }
  return portions;
}
