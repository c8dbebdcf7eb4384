// Ids and chance as the running server has them, and how it folds: what its documents are given beside the clock.
import { randomInt, randomUUID } from 'node:crypto';
import type { IdPlace, Surroundings } from '@adref/text';
import { type Clock, SYSTEM_CLOCK, timeStamp } from './clock.ts';
import { foldRules } from './fold-rules.ts';

/** Below so many acts folding takes less than some 20 ms, and a state would be most of a checkpoint. */
const KEEP_FROM_ACTS = 1_000;

/** Hashed once: the sources do not change while a program runs. */
const FOLDING: NonNullable<Surroundings['folding']> = { rules: foldRules(), keepFromActs: KEEP_FROM_ACTS };

/** The surroundings of documents by a clock. */
export function surroundingsBy(clock: Clock): Surroundings {
  return {
    now: () => timeStamp(clock),
    nowMs: () => clock.ticks(),
    newId: placedId,
    newClientId: () => randomInt(2 ** 32),
    folding: FOLDING,
  };
}

/** Those of this machine, for programs that open documents beside a server: the tools, and the thread that compares. */
export const SURROUNDINGS: Surroundings = surroundingsBy(SYSTEM_CLOCK);

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
