// The order in which Yjs integrates the structs of one update: the highest client id first, and what a struct waits for before
// it (yjs/src/utils/encoding.js, integrateStructs). Both guards follow it, so that they judge what will happen. Each struct is
// looked at once and once more for each struct that it waits for, so no order of them costs more than another.

interface Judge<S, R> {
  /** The client whose next struct must come before this one; null when all that it names is there. */
  waitsFor(struct: S): number | null;
  /** Gives a struct its place; a refusal when it has none. */
  place(struct: S): R | null;
}

interface Line<S> {
  readonly structs: readonly S[];
  at: number;
}

/** Places all structs. The first refusal, or `incomplete` when some name what never comes. */
export function placeInOrder<S, R>(
  byClient: ReadonlyMap<number, readonly S[]>,
  { waitsFor, place }: Judge<S, R>,
): R | 'incomplete' | null {
  const lines = new Map<number, Line<S>>();
  for (const [client, structs] of byClient) lines.set(client, { structs, at: 0 });
  const waiting: S[] = [];
  for (const client of [...byClient.keys()].sort((a, b) => b - a)) {
    const line = lines.get(client);
    for (let struct = next(line); struct !== undefined; struct = waiting.pop() ?? next(line)) {
      const missing = waitsFor(struct);
      if (missing === null) {
        const refusal = place(struct);
        if (refusal !== null) return refusal;
        continue;
      }
      // What it waits for is next in its own line, or it never comes: what has been taken from there waits itself.
      const before = next(lines.get(missing));
      if (before === undefined) return 'incomplete';
      waiting.push(struct, before);
    }
  }
  return null;
}

function next<S>(line: Line<S> | undefined): S | undefined {
  return line === undefined ? undefined : line.structs[line.at++];
}
