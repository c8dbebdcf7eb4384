// What one person may ask of the server, over all their sockets, rooms and requests together. A limit of one connection alone
// would be worth nothing to somebody who opens two hundred of them.
import type { Limits } from './limits.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import { createWorkBudget, type WorkBudget } from './work-budget.ts';

/** Each is keyed by the person. */
export interface PersonQuotas {
  /** Messages over sockets. */
  readonly messages: RateLimit;
  /** Bytes of presence that are sent on to others, after the server's stamp. */
  readonly presenceBytes: RateLimit;
  /** Commands, over sockets and HTTP, in the shared room and in private ones. */
  readonly commands: RateLimit;
  /** Comments in the record and sayings in private rooms. */
  readonly comments: RateLimit;
  /** The server's thread. */
  readonly work: WorkBudget;
}

/** Full quotas for everybody. `ticks` gives milliseconds that never run backwards. */
export function createPersonQuotas(limits: Limits, ticks: () => number): PersonQuotas {
  const rateOf = (rate: Limits['commandsPerPerson']) => createRateLimit(rate, limits.rateKeys, ticks);
  return {
    messages: rateOf(limits.messagesPerPerson),
    presenceBytes: rateOf(limits.presenceBytesPerPerson),
    commands: rateOf(limits.commandsPerPerson),
    comments: rateOf(limits.commentsPerPerson),
    work: createWorkBudget(limits.workPerPerson, limits.rateKeys, ticks),
  };
}
