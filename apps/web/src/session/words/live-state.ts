// The state with the words as they are now, for what is computed over the whole text and for what is asked for. Lists keep their
// identity until one of their leaves changes, so that their hashes are computed once. The record's own state stays what it is.
import type { Bracket, NegotiationState, Segment, WordsNow } from '@adref/negotiation';
import { type Cell, watchEach } from '../../kit/cell.ts';
import type { LiveText } from './live-text.ts';
import { createWordsNow } from './words-now.ts';

export interface LiveState {
  /** Keeps its identity until an act or a letter comes. */
  get(): NegotiationState;
  /** Calls back after each act and each change to the words; returns its stop function. */
  watch(changed: () => void): () => void;
  close(): void;
}

/** The state as everybody sees it, of a record's state and the words in its leaves. It must be made before anybody watches them. */
export function createLiveState(
  state: Pick<Cell<NegotiationState>, 'get' | 'watch'>,
  text: Pick<LiveText, 'words' | 'watchAll'>,
): LiveState {
  const now = createWordsNow(text);
  const watchers = new Set<() => void>();
  let live: NegotiationState | null = null;
  const close = watchEach(
    state.watch,
    text.watchAll,
  )(() => {
    live = null;
    for (const changed of [...watchers]) changed();
  });
  return {
    get() {
      live ??= withWords(state.get(), now);
      return live;
    },
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    close,
  };
}

function withWords(state: NegotiationState, now: WordsNow): NegotiationState {
  return {
    ...state,
    paragraphs: state.paragraphs.map((paragraph) => ({
      ...paragraph,
      segments: now(paragraph.segments),
      beside: now(paragraph.beside).filter(isBracket),
    })),
  };
}

function isBracket(segment: Segment): segment is Bracket {
  return segment.kind === 'bracket';
}
