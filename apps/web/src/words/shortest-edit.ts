// The shortest way from one list of words to another (E. W. Myers, An O(ND) Difference Algorithm, 1986), given up when it takes too
// many edits. Its work grows with the square of the edits; words are compared as numbers, so that a thousand edits take some milliseconds.

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
    Int32Array.from(words.slice(head, words.length - tail), (word) => {
      const known = numbers.get(word) ?? numbers.size;
      numbers.set(word, known);
      return known;
    });
  const middle = runsBetween(numbered(before), numbered(after), most);
  if (middle === null) return null;
  return [
    { inBefore: 0, inAfter: 0, length: head },
    ...middle.map((run) => ({ ...run, inBefore: run.inBefore + head, inAfter: run.inAfter + head })),
    { inBefore: before.length - tail, inAfter: after.length - tail, length: tail },
  ].filter(({ length }) => length > 0);
}

/** Furthest places on each diagonal, edit by edit; every round is kept to find the way back. */
function runsBetween(a: Int32Array, b: Int32Array, most: number): readonly CommonRun[] | null {
  const bound = Math.min(most, a.length + b.length);
  const furthest = new Int32Array(2 * bound + 3);
  const middle = bound + 1;
  const rounds: Int32Array[] = [];
  for (let edits = 0; edits <= bound; edits += 1) {
    rounds.push(furthest.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = middle + diagonal;
      const [fromBelow, fromAbove] = [furthest[at - 1] ?? 0, furthest[at + 1] ?? 0];
      const isPutIn = diagonal === -edits || (diagonal !== edits && fromBelow < fromAbove);
      let x = isPutIn ? fromAbove : fromBelow + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      furthest[at] = x;
      if (x >= a.length && x - diagonal >= b.length) return wayBack(rounds, a.length, b.length);
    }
  }
  return null;
}

function wayBack(rounds: readonly Int32Array[], fromX: number, fromY: number): readonly CommonRun[] {
  const runs: CommonRun[] = [];
  let [x, y] = [fromX, fromY];
  for (let edits = rounds.length - 1; edits >= 0; edits -= 1) {
    const round = rounds[edits] ?? new Int32Array();
    const furthest = (diagonal: number) => round[diagonal + edits + 1] ?? 0;
    const diagonal = x - y;
    const isPutIn =
      diagonal === -edits || (diagonal !== edits && furthest(diagonal - 1) < furthest(diagonal + 1));
    const beforeDiagonal = isPutIn ? diagonal + 1 : diagonal - 1;
    const beforeX = edits === 0 ? 0 : furthest(beforeDiagonal);
    const startX = edits === 0 ? 0 : isPutIn ? beforeX : beforeX + 1;
    if (x > startX) runs.push({ inBefore: startX, inAfter: startX - diagonal, length: x - startX });
    [x, y] = [beforeX, beforeX - beforeDiagonal];
  }
  return runs.reverse();
}
