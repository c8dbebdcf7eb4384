// Where the words on the page come from: the text as it is now, or as it was at some moment. What shows words asks its source and
// does not know which it is; only what types does, and it types in the text as it is now.
import type { LeafId, NegotiationState, RichText } from '@adref/negotiation';
import { useSyncExternalStore } from 'react';
import type { Cell } from '../kit/cell.ts';
import { createSlice, useSlice } from './slice.ts';

export interface TextSource {
  /** The paragraphs and brackets in which the words stand. */
  readonly state: Pick<Cell<NegotiationState>, 'get' | 'watch'>;
  /** The words of a leaf. They keep their identity until they change. */
  words(leaf: LeafId): RichText;
  watchLeaf(leaf: LeafId, changed: () => void): () => void;
  /** Calls back after any change to any words. */
  watchAll(changed: () => void): () => void;
  /** Whether it is the text as it is now, in which a caret can stand. */
  readonly isLive: boolean;
}

export const TextSourceContext = createSlice<TextSource>();
export const TextSourceProvider = TextSourceContext.Provider;

export function useTextSource(): TextSource {
  return useSlice(TextSourceContext, 'useTextSource');
}

/** The state in which the words shown here stand; the component renders again as it changes. */
export function useShownState(): NegotiationState {
  const { state } = useTextSource();
  return useSyncExternalStore(state.watch, state.get);
}

/** The text as it is now. */
export function liveSource(
  state: TextSource['state'],
  text: Pick<TextSource, 'words' | 'watchLeaf' | 'watchAll'>,
): TextSource {
  const { words, watchLeaf, watchAll } = text;
  return { state, words, watchLeaf, watchAll, isLive: true };
}
