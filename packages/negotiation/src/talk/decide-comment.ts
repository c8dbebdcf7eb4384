// Commenting for all, taking a comment back, closing a thread. What is quoted must still read as its author saw it.

import type { CommandOf } from '../command.ts';
import { type Asking, accept, badSeat, onParagraph, refuse, tooLong } from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import { type SeatId, seatKind } from '../people/seat.ts';
import type { Decision, Refusal } from '../refusal.ts';
import { isBlank } from '../words/blank.ts';
import { plainText, sliceText } from '../words/rich-text.ts';
import { paragraphBrackets, placeOfLeaf } from '../words/segment-tree.ts';
import { beganBy, type CommentPlace, findThread, type Thread, type ThreadId } from './comment.ts';

/** Decides `comment`. */
export function decideComment(
  state: NegotiationState,
  { on, words, mentions }: CommandOf<'comment'>,
  asking: Asking,
): Decision {
  const bad = badWords(words, LIMITS.commentLength) ?? badMention(state, mentions);
  if (bad !== null) return refuse(bad);
  const said = { kind: 'commented', words: words.trim(), mentions: [...new Set(mentions)] } as const;
  if (!('thread' in on)) {
    return onPlace(state, on, () => accept({ ...said, comment: asking.newId('c'), on }));
  }
  return onThread(state, on.thread, (thread) =>
    thread.isClosed
      ? refuse({ kind: 'not-in-order', why: 'this thread is closed; reopen it to answer' })
      : accept({ ...said, comment: asking.newId('c'), on }),
  );
}

/** Decides `withdraw-comment`: by the seat that made it. */
export function decideWithdrawComment(
  state: NegotiationState,
  { comment: id }: CommandOf<'withdraw-comment'>,
  { seat }: Asking,
): Decision {
  for (const thread of state.threads) {
    const comment = thread.comments.find((candidate) => candidate.id === id);
    if (comment === undefined) continue;
    if (comment.seat !== seat) {
      return refuse({ kind: 'not-in-order', why: 'only the seat that made a comment can take it back' });
    }
    if (comment.isWithdrawn) return refuse({ kind: 'already-so' });
    return accept({ kind: 'comment-withdrawn', thread: thread.id, comment: id });
  }
  return refuse({ kind: 'unknown', what: 'comment', id });
}

/** Decides `close-thread` and `reopen-thread`: by the seat that began it, or the Chair. */
export function decideThread(
  state: NegotiationState,
  { kind, thread: id }: CommandOf<'close-thread' | 'reopen-thread'>,
  { seat }: Asking,
): Decision {
  return onThread(state, id, (thread) => {
    if (seat !== 'chair' && seat !== beganBy(thread)) {
      return refuse({
        kind: 'not-in-order',
        why: 'a thread is closed and reopened by whoever began it, or by the Chair',
      });
    }
    if (thread.isClosed === (kind === 'close-thread')) return refuse({ kind: 'already-so' });
    return accept({ kind: kind === 'close-thread' ? 'thread-closed' : 'thread-reopened', thread: id });
  });
}

/** Why words cannot be said; null when they can. Lines are allowed: it is talk, not text. */
export function badWords(words: string, limit: number): Refusal | null {
  if (isBlank(words)) return { kind: 'missing', what: 'words' };
  if (!words.isWellFormed()) return { kind: 'bad-text', why: 'broken-character' };
  if (/(?![\t\n])\p{Cc}/u.test(words)) return { kind: 'bad-text', why: 'control-character' };
  return tooLong('comment', words.length, limit);
}

/** The refusal of a mention that reaches nobody. */
function badMention(state: NegotiationState, mentions: readonly SeatId[]): Refusal | null {
  const reads = (seat: SeatId) => seatKind(seat) !== 'observer';
  return badSeat(state, mentions, reads, 'observers take no part in comments and cannot be mentioned');
}

function onPlace(
  state: NegotiationState,
  { paragraph: id, bracket, quote }: CommentPlace,
  then: () => Decision,
): Decision {
  return onParagraph(state, id, (paragraph) => {
    if (bracket !== null && !paragraphBrackets(paragraph).some((open) => open.id === bracket)) {
      return refuse({ kind: 'unknown', what: 'bracket', id: bracket });
    }
    if (quote === null) return then();
    const place = placeOfLeaf(state, quote.leaf);
    if (place?.paragraph !== paragraph) return refuse({ kind: 'unknown', what: 'leaf', id: quote.leaf });
    const now = plainText(sliceText(place.segment.text, quote.start, quote.end));
    if (now !== quote.words) return refuse({ kind: 'stale', what: 'span', now });
    if (!now.isWellFormed()) return refuse({ kind: 'bad-span', why: 'splits-a-character' });
    return now === '' ? refuse({ kind: 'bad-span', why: 'empty' }) : then();
  });
}

function onThread(state: NegotiationState, id: ThreadId, then: (thread: Thread) => Decision): Decision {
  const thread = findThread(state, id);
  return thread === undefined ? refuse({ kind: 'unknown', what: 'comment', id }) : then(thread);
}
