// A comparison of two lists of words that is quick whatever they are: words that each of the two has once, in the same order, are
// landmarks; what lies between two of them is compared word by word, with a bound on the work over the whole.
import { type CommonRun, shortestEdit } from './shortest-edit.ts';

export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly words: readonly string[];
}

/** Edits of one comparison without landmarks. Its work grows with their square; 350 take some 20 to 60 ms. */
const MOST_EDITS = 350;

/** The stretches in reading order: the same and the removed ones are `before`, the same and the added ones `after`. */
export function compared(
  before: readonly string[],
  after: readonly string[],
  /** How many comparisons are made together; all of them may cost what one may. */
  together = 1,
): readonly WordRun[] {
  const mostHere = MOST_EDITS / Math.sqrt(together);
  const whole = between(before, after, Math.floor(mostHere));
  if (whole !== null) return whole;
  const marks = landmarks(before, after);
  if (marks.length === 0) return replaced(before, after);
  // All parts together may cost what one comparison may.
  const most = Math.max(4, Math.floor(mostHere / Math.sqrt(marks.length + 1)));
  const stretches: WordRun[] = [];
  let [a, b] = [0, 0];
  for (const [inBefore, inAfter] of [...marks, [before.length, after.length] as const]) {
    const [gone, come] = [before.slice(a, inBefore), after.slice(b, inAfter)];
    stretches.push(...(between(gone, come, most) ?? replaced(gone, come)));
    stretches.push({ kind: 'same', words: before.slice(inBefore, inBefore + 1) });
    [a, b] = [inBefore + 1, inAfter + 1];
  }
  return stretches;
}

function between(
  before: readonly string[],
  after: readonly string[],
  most: number,
): readonly WordRun[] | null {
  const runs = shortestEdit(before, after, most);
  return runs === null ? null : stretchesOf(before, after, runs);
}

/** What both have, and what was taken out and put in between. */
function stretchesOf(
  before: readonly string[],
  after: readonly string[],
  runs: readonly CommonRun[],
): readonly WordRun[] {
  const stretches: WordRun[] = [];
  let [a, b] = [0, 0];
  for (const { inBefore, inAfter, length } of [
    ...runs,
    { inBefore: before.length, inAfter: after.length, length: 0 },
  ]) {
    if (inBefore > a) stretches.push({ kind: 'removed', words: before.slice(a, inBefore) });
    if (inAfter > b) stretches.push({ kind: 'added', words: after.slice(b, inAfter) });
    [a, b] = [inBefore + length, inAfter + length];
    if (length > 0) stretches.push({ kind: 'same', words: before.slice(inBefore, a) });
  }
  return stretches;
}

function replaced(before: readonly string[], after: readonly string[]): readonly WordRun[] {
  return [
    { kind: 'removed', words: before },
    { kind: 'added', words: after },
  ];
}

/** Places of the words that each list has once, as many as stand in the same order in both. */
function landmarks(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  const inAfter = placesOfSingles(after);
  const pairs = [...placesOfSingles(before)].flatMap(([word, at]) => {
    const there = inAfter.get(word);
    return there === undefined ? [] : [[at, there] as const];
  });
  return longestRising(pairs.sort(([a], [b]) => a - b));
}

function placesOfSingles(words: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (places.has(word)) twice.add(word);
    else places.set(word, at);
  }
  for (const word of twice) places.delete(word);
  return places;
}

/** The longest choice of pairs whose second places rise as the first do (patience sorting). */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const ends: number[] = [];
  const beforeOf: number[] = [];
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    beforeOf[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  }
  const rising: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = beforeOf[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) rising.unshift(pair);
  }
  return rising;
}
