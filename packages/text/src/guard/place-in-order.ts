// The order in which Yjs integrates the structs of one update: each client's in turn, and a struct only once all it names is
// there. Both guards follow it, so that they judge what will happen.

interface Judge<S, R> {
  /** Whether all that a struct names is there, its client's struct before it included. */
  isReady(struct: S): boolean;
  /** Gives a struct its place; a refusal when it has none. */
  place(struct: S): R | null;
}

/** Places all structs, by client in the order of their clocks. The first refusal, or `incomplete` when some name what never comes. */
export function placeInOrder<S, R>(
  byClient: Iterable<readonly S[]>,
  { isReady, place }: Judge<S, R>,
): R | 'incomplete' | null {
  let waiting = [...byClient].map((queue) => ({ queue, at: 0 }));
  while (waiting.length > 0) {
    let hasMoved = false;
    for (const line of waiting) {
      for (
        let struct = line.queue[line.at];
        struct !== undefined && isReady(struct);
        struct = line.queue[++line.at]
      ) {
        const refusal = place(struct);
        if (refusal !== null) return refusal;
        hasMoved = true;
      }
    }
    waiting = waiting.filter((line) => line.at < line.queue.length);
    if (!hasMoved) return 'incomplete';
  }
  return null;
}
