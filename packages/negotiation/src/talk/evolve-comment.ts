// Threads in the state: what is said in them, and where they hang after each act.
import type { Act, ActOf, RecordedAct } from '../act.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import { followEach, keepPlaces, withMore } from '../words/follow-each.ts';
import { bracketsIn, findParagraph, leavesIn } from '../words/segment-tree.ts';
import type { Comment, Stretch, Thread, ThreadId } from './comment.ts';

/** The state with a comment more, in a new thread or in one that there is. */
export function evolveCommented(
  state: NegotiationState,
  act: ActOf<'commented'>,
  { n, at, seat, person }: RecordedAct,
): NegotiationState {
  const { comment: id, on, words, mentions } = act;
  const comment: Comment = { id, seat, person, at, act: n, words, mentions, isWithdrawn: false };
  if ('thread' in on) {
    return withThread(state, on.thread, (thread) => ({ ...thread, comments: [...thread.comments, comment] }));
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
}

/** The state with a comment taken back; its words stay. */
export function evolveCommentWithdrawn(
  state: NegotiationState,
  { thread, comment: id }: ActOf<'comment-withdrawn'>,
): NegotiationState {
  return withThread(state, thread, (whole) => ({
    ...whole,
    comments: whole.comments.map((comment) =>
      comment.id === id ? { ...comment, isWithdrawn: true } : comment,
    ),
  }));
}

/** The state with a thread closed or open again. */
export function evolveThreadClosed(
  state: NegotiationState,
  { kind, thread }: ActOf<'thread-closed' | 'thread-reopened'>,
): NegotiationState {
  return withThread(state, thread, (whole) => ({ ...whole, isClosed: kind === 'thread-closed' }));
}

/** The threads after an act on the text; `state` is the state after it. */
export function threadsAfter(state: NegotiationState, act: Act): readonly Thread[] {
  const { threads } = state;
  if (threads.length === 0) return threads;
  const followed = followQuotes(threads, act);
  switch (act.kind) {
    case 'paragraph-merged':
      return mapThreads(followed, act.paragraph, () => act.into);
    case 'paragraph-split':
      return mapThreads(followed, act.paragraph, paragraphOfPart(state, act));
    default:
      return followed;
  }
}

const NO_STRETCHES: readonly Stretch[] = [];

function stretchesOf({ quote }: Thread): readonly Stretch[] {
  return quote?.stretches ?? NO_STRETCHES;
}

function followQuotes(threads: readonly Thread[], act: Act): readonly Thread[] {
  return followEach(threads, act, stretchesOf, (thread, stretches) =>
    thread.quote === null ? thread : { ...thread, quote: { ...thread.quote, stretches } },
  );
}

/** A thread goes with its words; without any, with its bracket; else it stays with the beginning of the paragraph. */
function paragraphOfPart(
  state: NegotiationState,
  { paragraph, newParagraph }: ActOf<'paragraph-split'>,
): (thread: Thread) => string {
  const segments = findParagraph(state, newParagraph)?.segments ?? [];
  const leaves = new Set(leavesIn(segments).map(({ id }) => id));
  const brackets = new Set(bracketsIn(segments).map(({ id }) => id));
  return ({ bracket, quote }) => {
    const first = quote?.stretches[0];
    const isBehind = first === undefined ? bracket !== null && brackets.has(bracket) : leaves.has(first.leaf);
    return isBehind ? newParagraph : paragraph;
  };
}

function mapThreads(
  threads: readonly Thread[],
  from: string,
  to: (thread: Thread) => string,
): readonly Thread[] {
  if (threads.every(({ paragraph }) => paragraph !== from)) return threads;
  return threads.map((thread) => (thread.paragraph === from ? { ...thread, paragraph: to(thread) } : thread));
}

function withThread(
  state: NegotiationState,
  id: ThreadId,
  edit: (thread: Thread) => Thread,
): NegotiationState {
  const place = state.threads.findIndex((thread) => thread.id === id);
  const thread = state.threads[place];
  if (thread === undefined) throw new Error(`invariant: thread ${id} is in the state (act ${state.acts})`);
  const threads = state.threads.with(place, edit(thread));
  keepPlaces(state.threads, threads);
  return { ...state, threads };
}

function stretchOf({ leaf, start, end }: Stretch): Stretch {
  return { leaf, start, end };
}
