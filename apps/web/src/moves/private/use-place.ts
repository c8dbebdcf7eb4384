// Where several things private hang now, kept up to date with the record.
import type { Anchor, AnchorPlace } from '@adref/negotiation';
import { useMemo } from 'react';
import { useCell } from '../../kit/cell.ts';
import { findPlace } from '../../session/private/find-place.ts';
import { useNegotiation, useRoom } from '../../session/room.ts';

/** The place of each, found again after each act. */
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
