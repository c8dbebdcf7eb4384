// Comment for all on a paragraph, a bracket or quoted words, or answer in a thread.
import { z } from 'zod';
import type { Comment, CommentPlace, Stretch, Thread } from '../../model/comment.ts';
import { LIMITS } from '../../model/limits.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Decision, Refusal } from '../../model/refusal.ts';
import { type SeatId, seatKind } from '../../model/seat.ts';
import { paragraphName, quoted } from '../../views/names.ts';
import { withMore } from '../../words/follow-each.ts';
import { plainText, sliceText } from '../../words/rich-text.ts';
import { paragraphBrackets, placeOfLeaf } from '../../words/segment-tree.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { commentPlace, id, inThread, seats, words } from '../command-parts.ts';
import { accept, badSeat, onParagraph, refuse } from '../decision.ts';
import { defineMove, type Move, SPEAKERS, WHILE } from '../move.ts';
import { badWords } from './bad-words.ts';
import { onThread, withThread } from './threads.ts';
import { stretchesOf } from './threads-after.ts';

/** Begins a thread at a place, or answers in one. */
const command = z.strictObject({
  kind: z.literal('comment'),
  on: z.union([commentPlace, inThread]),
  words,
  mentions: seats,
});

export const comment: Move<typeof command> = defineMove(command, {
  does: 'Comment for all on a paragraph, a bracket or quoted words, or answer in a thread',
  doing: 'comment on the text',
  by: SPEAKERS,
  when: WHILE,
  refusals: ['unknown', 'missing', 'too-long', 'bad-text', 'bad-span', 'stale', 'not-in-order'],
  /**
   * Refuses a place that is gone; quoted words that read otherwise now; an answer in a thread that is closed; and mentions of
   * observers, who take no part.
   */
  decide(state, { on, words, mentions }, asking) {
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
  },
});

const commentedSchema = z.strictObject({
  kind: z.literal('commented'),
  comment: id,
  on: z.union([commentPlace, z.strictObject({ thread: id })]),
  words,
  mentions: seats,
});

export const commented: ActDefinition<typeof commentedSchema> = defineAct(commentedSchema, {
  /** The state with a comment more, in a new thread or in one that there is. */
  fold(state, act, { n, at, seat, person }) {
    const { comment: id, on, words, mentions } = act;
    const comment: Comment = { id, seat, person, at, act: n, words, mentions, isWithdrawn: false };
    if ('thread' in on) {
      return withThread(state, on.thread, (thread) => ({
        ...thread,
        comments: [...thread.comments, comment],
      }));
    }
    const { paragraph, bracket, quote } = on;
    const begun: Thread = {
      id,
      paragraph,
      bracket,
      quote: quote === null ? null : { words: quote.words, stretches: [stretchOf(quote)] },
      isClosed: false,
      comments: [comment],
    };
    return { ...state, threads: withMore(state.threads, [begun], stretchesOf) };
  },
  deed: (act, { state }) =>
    'thread' in act.on
      ? `answered: ${quoted(act.words)}`
      : `commented on ${paragraphName(state, act.on.paragraph)}: ${quoted(act.words)}`,
});

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

function stretchOf({ leaf, start, end }: Stretch): Stretch {
  return { leaf, start, end };
}
