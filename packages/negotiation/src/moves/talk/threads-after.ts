// Where threads hang after each act: they go with the words that they quote, and with their bracket.
import type { Act, ActOf } from '../../model/act.ts';
import type { Stretch, Thread } from '../../model/comment.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { followEach } from '../../words/follow-each.ts';
import { bracketsIn, findParagraph, leavesIn } from '../../words/segment-tree.ts';

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

export function stretchesOf({ quote }: Thread): readonly Stretch[] {
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
