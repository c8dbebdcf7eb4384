// Where several things private hang now, kept up to date with the record.
import type { Anchor, AnchorPlace } from '@adref/negotiation';
import { useMemo } from 'react';
import { useCell } from '../../kit/cell.ts';
import { useAsker } from '../../session/asker.ts';
import { findPlace } from '../../session/private/find-place.ts';
import { useNegotiation, useRecord } from '../../session/record-now.ts';

/** The place of each, found again after each act. */
export function usePlaces<T extends { readonly anchor: Anchor }>(
  hanging: readonly T[],
): readonly { readonly item: T; readonly found: AnchorPlace }[] {
  const { earlier } = useRecord();
  const asking = useAsker();
  const state = useNegotiation();
  const acts = useCell(asking.acts);
  return useMemo(() => {
    const ground = { state: { get: () => state }, acts: { get: () => acts }, text: asking.text, earlier };
    return hanging.map((item) => ({ item, found: findPlace(ground, item.anchor) }));
  }, [hanging, state, acts, asking, earlier]);
}
