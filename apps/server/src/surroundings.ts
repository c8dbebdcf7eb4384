// Time, ids and chance as the running server has them, and how it folds.
import { randomInt, randomUUID } from 'node:crypto';
import type { Surroundings } from '@adref/text';
import { foldRules } from './fold-rules.ts';

/** Below so many acts folding takes less than some 20 ms, and a state would be most of a checkpoint. */
const KEEP_FROM_ACTS = 1_000;

export const SURROUNDINGS: Surroundings = {
  now: () => new Date().toISOString(),
  nowMs: () => Date.now(),
  newId: (prefix) => `${prefix}-${randomUUID()}`,
  newClientId: () => randomInt(2 ** 32),
  folding: { rules: foldRules(), keepFromActs: KEEP_FROM_ACTS },
};
