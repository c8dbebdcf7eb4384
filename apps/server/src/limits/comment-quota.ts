// How much one person may say: within an hour, and in all in one room. Comments and sayings stay for ever, and everybody who comes in
// reads them. Before there is no more, the answer carries a sentence that says so.
import type { Refusal } from '@adref/negotiation';
import { isNearly } from './ceilings.ts';
import type { RateLimit } from './rate-limit.ts';

/** It may be said, perhaps with a warning for whoever says it; or not now. */
export type SaidNow =
  | { readonly ok: true; readonly warning: string | null }
  | { readonly ok: false; readonly refusal: Refusal };

/** What is no saying is in nobody's quota. */
export const UNSAID: SaidNow = { ok: true, warning: null };

/** From so few on within the hour, the person is warned. */
const WARNED_BELOW = 20;

/** What a person has said in this room before, and how much one person may. */
export interface SaidBefore {
  readonly said: number;
  readonly most: number;
}

/** Takes one from what a person may still say. */
export function takeSaying(comments: RateLimit, person: string, { said, most }: SaidBefore): SaidNow {
  if (said >= most) return { ok: false, refusal: { kind: 'ceiling', what: 'comments', limit: most } };
  if (!comments.take(person)) {
    const seconds = comments.retryAfterS(person);
    return { ok: false, refusal: { kind: 'too-fast', what: 'comments', seconds } };
  }
  if (isNearly(said + 1, most)) {
    const warning = `You have made ${said + 1} comments here, and one person may make ${most}, because all of them stay. Whoever runs the server can raise that limit (commentsOfPerson).`;
    return { ok: true, warning };
  }
  const left = comments.left(person);
  if (left >= WARNED_BELOW) return { ok: true, warning: null };
  const more = left === 1 ? 'one more comment is' : `${left} more comments are`;
  return {
    ok: true,
    warning: `You have said much within the hour, and all of it stays in the record: ${more} taken from you for now.`,
  };
}
