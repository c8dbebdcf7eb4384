// Time, ids and chance as the running server has them.
import { randomInt, randomUUID } from 'node:crypto';
import type { Surroundings } from '@adref/text';

export const SURROUNDINGS: Surroundings = {
  now: () => new Date().toISOString(),
  nowMs: () => Date.now(),
  newId: (prefix) => `${prefix}-${randomUUID()}`,
  newClientId: () => randomInt(2 ** 32),
};
