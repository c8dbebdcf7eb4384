// Live words for parts of the interface outside the text: renders again when one of the leaves concerned changes.
import type { Segment } from '@adref/negotiation';
import { useMemo, useSyncExternalStore } from 'react';
import { watchEach } from '../kit/cell.ts';
import { useInHand } from './in-hand.ts';
import { type TextSource, useTextSource } from './text-source.ts';
import { leafIdsIn, liveSegments } from './words/live-text.ts';

/** The segments with their live words. Keeps its identity until one of its leaves changes. */
export function useLiveSegments(segments: readonly Segment[]): readonly Segment[] {
  const text = useTextSource();
  const source = useMemo(() => liveSource(segments, text), [segments, text]);
  return useSyncExternalStore(source.watch, source.read);
}

/** Something read from live words and from whose carets stand where; renders again only when what is read differs. */
export function useLive<T extends string | boolean | null>(read: () => T): T {
  const text = useTextSource();
  const { mounted, present } = useInHand();
  const watch = useMemo(
    () => watchEach(text.watchAll, mounted.watch, present.watch),
    [text, mounted, present],
  );
  return useSyncExternalStore(watch, read);
}

function liveSource(segments: readonly Segment[], text: TextSource) {
  let live: readonly Segment[] | null = null;
  return {
    read(): readonly Segment[] {
      live ??= liveSegments(segments, text);
      return live;
    },
    watch(changed: () => void): () => void {
      const stops = leafIdsIn(segments).map((leaf) =>
        text.watchLeaf(leaf, () => {
          live = null;
          changed();
        }),
      );
      // Words may have changed between reading and watching.
      live = null;
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
