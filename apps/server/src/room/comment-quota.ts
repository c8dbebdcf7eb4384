// How much one person may say in an hour: comments and sayings stay for ever, and everybody who comes in reads them. Before there is
// no more, the answer carries a sentence that says so.
import type { Refusal } from '@adref/negotiation';
import type { RateLimit } from '../edge/rate-limit.ts';

/** It may be said, perhaps with a warning for whoever says it; or not now. */
export type SaidNow =
  | { readonly ok: true; readonly warning: string | null }
  | { readonly ok: false; readonly refusal: Refusal };

/** What is no saying is in nobody's quota. */
export const UNSAID: SaidNow = { ok: true, warning: null };

/** From so few on, the person is warned. */
const WARNED_BELOW = 20;

/** Takes one from what a person may still say. */
export function takeSaying(comments: RateLimit, person: string): SaidNow {
  if (!comments.take(person)) {
    const seconds = comments.retryAfterS(person);
    const why = `you have said as much as one person may in an hour, and all of it stays in the record; say this in ${seconds === 1 ? 'a second' : `${seconds} seconds`}`;
    return { ok: false, refusal: { kind: 'not-in-order', why } };
  }
  const left = comments.left(person);
  if (left >= WARNED_BELOW) return { ok: true, warning: null };
  const more = left === 1 ? 'one more comment is' : `${left} more comments are`;
  return {
    ok: true,
    warning: `You have said much within the hour, and all of it stays in the record: ${more} taken from you for now.`,
  };
}
