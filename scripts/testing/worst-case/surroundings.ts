// Time, ids and chance for a document in a script: all counted, so that two runs do the same.
import type { Surroundings } from '@adref/text';

/** Surroundings in which nothing is by chance; `client` is the id under which the server writes. */
export function countedSurroundings(client: number): Surroundings {
  let count = 0;
  const ms = () => Date.UTC(2026, 10, 30) + count;
  return {
    now: () => new Date(ms()).toISOString(),
    nowMs: ms,
    newId: (prefix) => {
      count += 1;
      return `${prefix}-${client}-${count}`;
    },
    newClientId: () => client,
  };
}
