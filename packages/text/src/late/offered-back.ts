// Late words that could not be carried over, as they go back to their author.
import type { ActOf } from '@adref/negotiation';
import { LATE_LIMITS } from './late-limits.ts';

/** Words that could not be carried over. `removed` are words the author wanted out. */
export type OfferedBack = Omit<ActOf<'words-offered-back'>, 'kind'>;

/**
 * What one update leaves to be offered back. A few edits stay apart; of very many, those in one leaf are put together, each on a
 * line of its own: an act is made for each offer, and thousands would hold everybody up.
 */
export function gathered(offers: readonly OfferedBack[]): readonly OfferedBack[] {
  if (offers.length <= LATE_LIMITS.offersApart) return offers;
  const together: OfferedBack[] = [];
  for (const inLeaf of Map.groupBy(offers, ({ leaf, why }) => `${why} ${leaf}`).values()) {
    const [first] = inLeaf;
    if (first === undefined) continue;
    const words = lines(inLeaf.map((offer) => offer.words));
    together.push({ ...first, words, removed: lines(inLeaf.map((offer) => offer.removed)) });
  }
  return together;
}

function lines(words: readonly string[]): string {
  return words.filter((one) => one !== '').join('\n');
}
