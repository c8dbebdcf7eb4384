// Live words of many segment lists at once, for what counts over the whole text: a list keeps its identity until one of its
// leaves changes, so that its hash is computed once and not at every keystroke elsewhere.
import type { RichText, Segment, WordsNow } from '@adref/negotiation';
import { type LiveText, leafIdsIn, liveSegments } from './live-text.ts';

interface Kept {
  readonly words: readonly RichText[];
  readonly live: readonly Segment[];
}

/** The reader of live words for one place that asks again and again. */
export function createWordsNow(text: Pick<LiveText, 'words'>): WordsNow {
  const kept = new WeakMap<readonly Segment[], Kept>();
  return (segments) => {
    const words = leafIdsIn(segments).map((leaf) => text.words(leaf));
    const before = kept.get(segments);
    if (before !== undefined && words.every((each, at) => each === before.words[at])) return before.live;
    const live = liveSegments(segments, text);
    kept.set(segments, { words, live });
    return live;
  };
}
