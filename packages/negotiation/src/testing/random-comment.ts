// Comments of a random negotiator: on a paragraph, a bracket or words, or in a thread; taken back, closed, reopened.
import type { CommentPlace } from '../model/comment.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { SeatId } from '../model/seat.ts';
import { lengthOf, plainText, sliceText } from '../words/rich-text.ts';
import { bracketsIn, leavesIn } from '../words/segment-tree.ts';
import { below, oneOf, type Random } from './random.ts';
import type { SeatedCommand } from './random-command.ts';

/** A command about comments by a seat that has the right to it; null when there is nothing to do it to. */
export function proposeComment(
  kind: 'comment' | 'withdraw-comment' | 'close-thread' | 'reopen-thread',
  state: NegotiationState,
  random: Random,
): SeatedCommand | null {
  const seats: readonly SeatId[] = ['chair', 'secretariat', ...state.delegations.map(({ seat }) => seat)];
  const seat = oneOf(random, seats) ?? 'chair';
  const thread = oneOf(random, state.threads);
  const comment = thread && oneOf(random, thread.comments);
  switch (kind) {
    case 'comment': {
      const place = random() < 0.3 && thread !== undefined ? { thread: thread.id } : somewhere(state, random);
      const mentions = random() < 0.3 ? [oneOf(random, seats) ?? 'chair'] : [];
      return place && { seat, command: { kind, on: place, words: 'Is this what we mean?', mentions } };
    }
    case 'withdraw-comment':
      return comment ? { seat: comment.seat, command: { kind, comment: comment.id } } : null;
    case 'close-thread':
    case 'reopen-thread':
      return thread ? { seat: 'chair', command: { kind, thread: thread.id } } : null;
    default: {
      const never: never = kind;
      throw new Error(`invariant: unknown kind of command ${String(never)}`);
    }
  }
}

function somewhere(state: NegotiationState, random: Random): CommentPlace | null {
  const paragraph = oneOf(random, state.paragraphs);
  if (paragraph === undefined) return null;
  const bracket = random() < 0.4 ? oneOf(random, bracketsIn(paragraph.segments)) : undefined;
  const leaf = random() < 0.7 ? oneOf(random, leavesIn(paragraph.segments)) : undefined;
  const on = { paragraph: paragraph.id, bracket: bracket?.id ?? null };
  if (leaf === undefined || lengthOf(leaf.text) === 0) return { ...on, quote: null };
  const start = below(random, lengthOf(leaf.text));
  const end = start + 1 + below(random, lengthOf(leaf.text) - start);
  const words = plainText(sliceText(leaf.text, start, end));
  return { ...on, quote: { leaf: leaf.id, start, end, words } };
}
