// What scripts/benchmarks measures of the page without a browser. Nothing in the app imports this.
export { wordsOnlyHere } from './live/returned-words.ts';
export { wordDiff } from './words/word-diff.ts';
