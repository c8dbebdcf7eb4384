// What it means that a wording has no words: that they are to be deleted, or that somebody is about to type them.
import { mayEditLeaf, type Wording } from '@adref/negotiation';
import { useMemo, useSyncExternalStore } from 'react';
import { watchEach } from '../kit/cell.ts';
import { type InHand, useInHand } from '../session/in-hand.ts';
import { type TextSource, useTextSource } from '../session/text-source.ts';

export type Emptiness = 'words' | 'deletion' | 'being-typed';

/** Words that are shown, and whose carets stand in them. */
export interface Seen extends Pick<InHand, 'mounted' | 'present'> {
  readonly state: Pick<TextSource['state'], 'get'>;
  readonly text: Pick<TextSource, 'words'>;
}

export function useSeen(): Seen {
  const text = useTextSource();
  const { mounted, present } = useInHand();
  return useMemo(() => ({ state: text.state, text, mounted, present }), [text, mounted, present]);
}

/** An empty wording means “delete”, unless the caret of somebody who may type in it stands there: its words are to come. */
export function emptinessOf({ segments }: Wording, { state, text, mounted, present }: Seen): Emptiness {
  const [only, more] = segments;
  if (only?.kind !== 'leaf' || more !== undefined || text.words(only.id).length > 0) return 'words';
  const isTyped =
    mounted.get() === only.id ||
    present
      .get()
      .some(({ cursor, seat }) => cursor?.leaf === only.id && mayEditLeaf(state.get(), only.id, seat));
  return isTyped ? 'being-typed' : 'deletion';
}

/** The same, kept up to date. */
export function useEmptiness(wording: Wording): Emptiness {
  const text = useTextSource();
  const seen = useSeen();
  const { mounted, present } = seen;
  const leaf = wording.segments[0]?.id ?? '';
  const watch = useMemo(
    () => watchEach((changed) => text.watchLeaf(leaf, changed), mounted.watch, present.watch),
    [text, leaf, mounted, present],
  );
  return useSyncExternalStore(watch, () => emptinessOf(wording, seen));
}
