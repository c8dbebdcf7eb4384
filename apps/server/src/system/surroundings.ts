// Time, ids and chance as the running server has them, and how it folds.
import { randomInt, randomUUID } from 'node:crypto';
import type { IdPlace, Surroundings } from '@adref/text';
import { foldRules } from './fold-rules.ts';

/** Below so many acts folding takes less than some 20 ms, and a state would be most of a checkpoint. */
const KEEP_FROM_ACTS = 1_000;

export const SURROUNDINGS: Surroundings = {
  now: () => new Date().toISOString(),
  nowMs: () => Date.now(),
  newId: placedId,
  newClientId: () => randomInt(2 ** 32),
  folding: { rules: foldRules(), keepFromActs: KEEP_FROM_ACTS },
};

/**
 * An id in a negotiation, such as `l-1k2x9qz-fg0-1`. A long negotiation names tens of thousands of things, and most of what whoever
 * comes in receives is their ids: those of one opening begin alike and compress to few bytes, which chance does not.
 */
function placedId(prefix: string, { run, acts, nth }: IdPlace): string {
  return [prefix, ...[run, acts, nth].map((number) => number.toString(36))].join('-');
}

/** An id where nobody may learn from it how much was said before: in a private room. */
export function randomId(prefix: string): string {
  return `${prefix}-${randomUUID()}`;
}
