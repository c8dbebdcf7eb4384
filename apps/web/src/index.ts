// What scripts/benchmarks measures of the page without a browser. Nothing in the app imports this.

export { createWhyNot } from './session/reasons.ts';
export { wordsOnlyHere } from './session/returned/returned-words.ts';
export { createLiveState } from './session/words/live-state.ts';
export { leafIdsIn } from './session/words/live-text.ts';
export { wordDiff } from './words/word-diff.ts';
