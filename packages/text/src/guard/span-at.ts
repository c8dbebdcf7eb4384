// Looking up by clock in the structs of one client, which stand in the order of their clocks.

/** The span that holds a clock, in a list in rising order without overlaps; undefined when none does. */
export function spanAt<S extends { readonly clock: number; readonly length: number }>(
  spans: readonly S[],
  clock: number,
): S | undefined {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return undefined;
    if (clock < span.clock) high = middle - 1;
    else if (clock >= span.clock + span.length) low = middle + 1;
    else return span;
  }
  return undefined;
}
