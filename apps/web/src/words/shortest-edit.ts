// The shortest way from one list of words to another, given up when it takes too many edits. The comparison itself is `diff`'s; it is
// given numbers in place of words, and only what lies between a common beginning and a common end.
import { diffArrays } from 'diff';

/** Words that both have, as places in each; what lies between two of them was taken out and put in. */
export interface CommonRun {
  readonly inBefore: number;
  readonly inAfter: number;
  readonly length: number;
}

/** The runs in order, or null when the two are more than `most` edits apart. */
export function shortestEdit(
  before: readonly string[],
  after: readonly string[],
  most: number,
): readonly CommonRun[] | null {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  const numbers = new Map<string, number>();
  const numbered = (words: readonly string[]) =>
    words.slice(head, words.length - tail).map((word) => {
      const known = numbers.get(word) ?? numbers.size;
      numbers.set(word, known);
      return known;
    });
  const changes = diffArrays(numbered(before), numbered(after), { maxEditLength: most });
  if (changes === undefined) return null;
  const runs: CommonRun[] = [{ inBefore: 0, inAfter: 0, length: head }];
  let [x, y] = [head, head];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) runs.push({ inBefore: x, inAfter: y, length: count });
    if (!added) x += count;
    if (!removed) y += count;
  }
  runs.push({ inBefore: before.length - tail, inAfter: after.length - tail, length: tail });
  return runs.filter(({ length }) => length > 0);
}
