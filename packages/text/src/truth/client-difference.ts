// Compares the client ids that a live document knows with those of the one rebuilt from its rows.
import type { ToldClient } from './testimony.ts';

/** The first that differs; null when none does. Whoever only showed themselves is in no row, and is passed over. */
export function clientDifference(live: readonly ToldClient[], rebuilt: readonly ToldClient[]): string | null {
  const there = new Map(rebuilt.map((told) => [told[0], told]));
  for (const [client, clock, , person] of live) {
    const [, given = 0, , owner = person] = there.get(client) ?? [];
    if (given !== clock) return `client ${client} has written ${clock} in the room and ${given} in its rows`;
    if (clock > 0 && owner !== person)
      return `client ${client} is another person in the room than in its rows`;
  }
  const here = new Set(live.map(([client]) => client));
  const unknown = rebuilt.find(([client, clock]) => clock > 0 && !here.has(client));
  return unknown === undefined ? null : `client ${unknown[0]} has written in the rows and not in the room`;
}
