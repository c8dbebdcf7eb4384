// The state with the words as they are now, for what is computed over the whole text. Lists keep their identity until one of
// their leaves changes. It is for looking and for `expected`; the record's own state stays what it is.
import type { Bracket, NegotiationState, Segment, WordsNow } from '@adref/negotiation';
import { useMemo, useSyncExternalStore } from 'react';
import { createWordsNow } from '../live/words-now.ts';
import { type Room, useRoom } from '../room/room.ts';

/** The state as everybody sees it at this moment. */
function liveState(state: NegotiationState, now: WordsNow): NegotiationState {
  return {
    ...state,
    paragraphs: state.paragraphs.map((paragraph) => ({
      ...paragraph,
      segments: now(paragraph.segments),
      beside: now(paragraph.beside).filter(isBracket),
    })),
  };
}

/** The same for a component, which renders again at each act and each keystroke. */
export function useLiveState(): NegotiationState {
  const room = useRoom();
  const source = useMemo(() => liveSource(room), [room]);
  return useSyncExternalStore(source.watch, source.read);
}

function liveSource({ state, text }: Pick<Room, 'state' | 'text'>) {
  const now = createWordsNow(text);
  let live: NegotiationState | null = null;
  return {
    read(): NegotiationState {
      live ??= liveState(state.get(), now);
      return live;
    },
    watch(changed: () => void): () => void {
      const again = () => {
        live = null;
        changed();
      };
      const stops = [text.watchAll(again), state.watch(again)];
      // Words may have changed between reading and watching.
      live = null;
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

function isBracket(segment: Segment): segment is Bracket {
  return segment.kind === 'bracket';
}
