// Looking up by clock in the structs of one client, which stand in the order of their clocks.

interface Span {
  readonly clock: number;
  readonly length: number;
}

/** The span that holds a clock, in a list in rising order without overlaps; undefined when none does. */
export function spanAt<S extends Span>(spans: readonly S[], clock: number): S | undefined {
  return spans[indexAt(spans, clock)];
}

/** The index of the span that holds a clock; -1 when none does. */
export function indexAt(spans: readonly Span[], clock: number): number {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return -1;
    if (clock < span.clock) high = middle - 1;
    else if (clock >= span.clock + span.length) low = middle + 1;
    else return middle;
  }
  return -1;
}
