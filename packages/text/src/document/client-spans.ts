// Characters by identity, kept so that one of them, or all within a stretch, are found in a logarithm of steps: by client, in
// the order of their clocks, none twice. What belongs to a stretch (a link, an author, words) travels with it.
import type { IdSpan } from './leaf-text.ts';

export class ClientSpans<S extends IdSpan> {
  readonly #byClient = new Map<number, S[]>();

  /** Enters stretches in any order. Throws when two of them hold the same character. */
  static of<S extends IdSpan>(spans: Iterable<S>): ClientSpans<S> {
    const known = new ClientSpans<S>();
    known.addAll(spans);
    return known;
  }

  addAll(spans: Iterable<S>): void {
    for (const [client, added] of Map.groupBy(spans, (span) => span.client)) {
      const rising = added.sort(byClock);
      const line = this.#byClient.get(client);
      const end = line === undefined ? 0 : endOf(line.at(-1));
      if (line === undefined) this.#byClient.set(client, apart(rising));
      else if (end <= (rising[0]?.clock ?? 0)) for (const span of apart(rising)) line.push(span);
      else this.#byClient.set(client, apart(merged(line, rising)));
    }
  }

  /** The stretch that a character lies in. */
  at(client: number, clock: number): S | undefined {
    const line = this.#byClient.get(client);
    const span = line?.[firstBehind(line, clock)];
    return span !== undefined && span.clock <= clock ? span : undefined;
  }

  /** The stretches that have a character in common with this one, by rising clock. */
  within({ client, clock, length }: IdSpan): readonly S[] {
    const line = this.#byClient.get(client);
    if (line === undefined || length === 0) return [];
    const from = firstBehind(line, clock);
    let to = from;
    for (let span = line[to]; span !== undefined && span.clock < clock + length; span = line[to]) to += 1;
    return line.slice(from, to);
  }

  /** The first of those. */
  firstWithin({ client, clock, length }: IdSpan): S | undefined {
    const line = this.#byClient.get(client);
    if (line === undefined || length === 0) return undefined;
    const span = line[firstBehind(line, clock)];
    return span !== undefined && span.clock < clock + length ? span : undefined;
  }

  /** The last of those. */
  lastWithin({ client, clock, length }: IdSpan): S | undefined {
    const line = this.#byClient.get(client);
    if (line === undefined || length === 0) return undefined;
    const at = firstBehind(line, clock + length - 1);
    const span = line[at];
    const last = span !== undefined && span.clock < clock + length ? span : line[at - 1];
    return last !== undefined && endOf(last) > clock ? last : undefined;
  }

  /** All stretches, by client. */
  *[Symbol.iterator](): Generator<S> {
    for (const line of this.#byClient.values()) yield* line;
  }
}

/** The index of the first stretch that ends behind a clock, in a list in rising order. */
function firstBehind(line: readonly IdSpan[], clock: number): number {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(line[middle]) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}

function merged<S extends IdSpan>(a: readonly S[], b: readonly S[]): S[] {
  const all: S[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [x, y] = [a[i], b[j]];
    if (x === undefined && y === undefined) return all;
    if (y === undefined || (x !== undefined && x.clock <= y.clock)) {
      if (x !== undefined) all.push(x);
      i += 1;
    } else {
      all.push(y);
      j += 1;
    }
  }
}

function apart<S extends IdSpan>(rising: S[]): S[] {
  for (let i = 1; i < rising.length; i++) {
    const span = rising[i];
    if (span !== undefined && span.clock < endOf(rising[i - 1]))
      throw new Error(`invariant: character ${span.client}:${span.clock} is entered once`);
  }
  return rising;
}

function byClock(a: IdSpan, b: IdSpan): number {
  return a.clock - b.clock;
}

function endOf(span: IdSpan | undefined): number {
  return span === undefined ? 0 : span.clock + span.length;
}
