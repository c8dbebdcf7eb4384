// What scripts/benchmarks measures of the page without a browser. Nothing in the app imports this.
export { leavesIn } from './live/live-text.ts';
export { wordsOnlyHere } from './live/returned-words.ts';
export { createLiveState } from './session/live-state.ts';
export { createWhyNot } from './session/reasons.ts';
export { wordDiff } from './words/word-diff.ts';
