// Each view keeps its own scroll: whoever comes back to one finds it where it was left.
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { View } from './view-names.ts';

/** For the element that scrolls every view; the answer is its scroll listener. */
export function useKeptScroll(view: View, scroller: RefObject<HTMLElement | null>): () => void {
  const kept = useRef(new Map<View, number>());
  const shown = useRef<View | null>(null);
  useLayoutEffect(() => {
    const from = shown.current;
    shown.current = view;
    if (from !== null && from !== view && scroller.current !== null)
      scroller.current.scrollTop = kept.current.get(view) ?? 0;
  }, [view, scroller]);
  return useCallback(() => {
    if (shown.current !== null && scroller.current !== null)
      kept.current.set(shown.current, scroller.current.scrollTop);
  }, [scroller]);
}
