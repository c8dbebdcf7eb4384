// Where something private hangs now, kept up to date with the record. The recorded text decides; while letters wait to be
// recorded, the words on the screen may already tell better.
import { type Anchor, type AnchorPlace, type NegotiationState, placeOfAnchor } from '@adref/negotiation';
import { useMemo } from 'react';
import { useCell } from '../live/cell.ts';
import { liveSegments } from '../live/live-text.ts';
import { type Room, useNegotiation, useRoom } from '../room/room.ts';

/** The place of an anchor on this screen. */
export function findPlace(
  room: Pick<Room, 'state' | 'acts' | 'text' | 'earlier'>,
  anchor: Anchor,
): AnchorPlace {
  const [state, acts] = [room.state.get(), room.acts.get()];
  const recorded = placeOfAnchor(state, acts, anchor);
  if (recorded.isExact) return recorded;
  // Its trail begins before what is known here.
  if (anchor.acts < (acts[0]?.n ?? 0)) room.earlier.ask();
  const live = placeOfAnchor(onScreen(state, room.text), acts, anchor);
  return live.isExact ? live : recorded;
}

/** The same for several, found again after each act. */
export function usePlaces<T extends { readonly anchor: Anchor }>(
  hanging: readonly T[],
): readonly { readonly item: T; readonly found: AnchorPlace }[] {
  const room = useRoom();
  const state = useNegotiation();
  const acts = useCell(room.acts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state and the acts are read through the room
  return useMemo(
    () => hanging.map((item) => ({ item, found: findPlace(room, item.anchor) })),
    [room, hanging, state, acts],
  );
}

function onScreen(state: NegotiationState, text: Room['text']): NegotiationState {
  return {
    ...state,
    paragraphs: state.paragraphs.map((paragraph) => ({
      ...paragraph,
      segments: liveSegments(paragraph.segments, text),
    })),
  };
}
