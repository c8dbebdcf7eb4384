// The live words of every leaf, read from the shared document, with a subscription per leaf: a keystroke renders one
// leaf and no other. It never writes.
import type { LeafId, RichText, Segment } from '@adref/negotiation';
import { LEAVES, leafText, leavesOf, wordsOf } from '@adref/text';
import type * as Y from 'yjs';

export interface LiveText {
  /** The leaf's words now; the empty text while the leaf has not arrived. Keeps its identity until they change. */
  words(leaf: LeafId): RichText;
  /** The leaf's shared text, for the editor. */
  shared(leaf: LeafId): Y.XmlText | undefined;
  watchLeaf(leaf: LeafId, changed: () => void): () => void;
  /** After any change to any leaf, once per transaction. */
  watchAll(changed: () => void): () => void;
  close(): void;
}

const NO_WORDS: RichText = [];

export function createLiveText(doc: Y.Doc): LiveText {
  const leaves = leavesOf(doc);
  const known = new Map<LeafId, RichText>();
  const watchers = new Map<LeafId, Set<() => void>>();
  const everyone = new Set<() => void>();

  const observe = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    const changed = new Set<LeafId>();
    for (const event of events) {
      const first = event.path[0];
      if (typeof first === 'string') changed.add(first);
      else for (const key of event.keys.keys()) changed.add(key);
    }
    for (const leaf of changed) known.delete(leaf);
    for (const leaf of changed) for (const call of [...(watchers.get(leaf) ?? [])]) call();
    for (const call of [...everyone]) call();
  };
  leaves.observeDeep(observe);

  return {
    words(leaf) {
      const before = known.get(leaf);
      if (before !== undefined) return before;
      const text = leafText(doc, leaf);
      const words = text === undefined ? NO_WORDS : wordsOf(text);
      known.set(leaf, words);
      return words;
    },
    shared: (leaf) => leafText(doc, leaf),
    watchLeaf(leaf, changed) {
      const set = watchers.get(leaf) ?? new Set();
      watchers.set(leaf, set);
      set.add(changed);
      return () => {
        set.delete(changed);
        if (set.size === 0) watchers.delete(leaf);
      };
    },
    watchAll(changed) {
      everyone.add(changed);
      return () => everyone.delete(changed);
    },
    close() {
      doc.getMap(LEAVES).unobserveDeep(observe);
    },
  };
}

/** The segments with the live words in place of the last recorded ones: what its reader sees and what hashes are made of. */
export function liveSegments(
  segments: readonly Segment[],
  text: Pick<LiveText, 'words'>,
): readonly Segment[] {
  return segments.map((segment) => {
    switch (segment.kind) {
      case 'leaf':
        return { ...segment, text: text.words(segment.id).map((run) => ({ ...run, act: 0, seat: '' })) };
      case 'bracket':
        return {
          ...segment,
          wordings: segment.wordings.map((wording) => ({
            ...wording,
            segments: liveSegments(wording.segments, text),
          })),
        };
      default: {
        const never: never = segment;
        return never;
      }
    }
  });
}

/** Every leaf in a list of segments, in the order of the text, those in brackets included. */
export function leafIdsIn(segments: readonly Segment[]): readonly LeafId[] {
  return segments.flatMap((segment) =>
    segment.kind === 'leaf'
      ? [segment.id]
      : segment.wordings.flatMap((wording) => leafIdsIn(wording.segments)),
  );
}
