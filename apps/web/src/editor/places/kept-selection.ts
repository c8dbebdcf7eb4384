// A selection held to its words: offsets move when others type, words do not.
import type { RichText } from '@adref/negotiation';
import * as Y from 'yjs';
import type { CaretPosition, TextSelection } from '../../session/places/position.ts';
import type { LiveText } from '../../session/words/live-text.ts';

export interface KeptSelection {
  readonly selection: TextSelection;
  /** The words of the anchor's and the head's leaf when it was kept. */
  readonly words: readonly [RichText, RichText];
  /** Where the ends stand now; null when that cannot be told. */
  anchor(): CaretPosition | null;
  head(): CaretPosition | null;
}

export function keptIn(text: LiveText, selection: TextSelection): KeptSelection {
  const { anchor, head } = selection;
  return {
    selection,
    words: [text.words(anchor.leaf), text.words(head.leaf)],
    anchor: keepPlace(text, anchor),
    head: keepPlace(text, head),
  };
}

/** A place that stays before the character it stands before; at the end of a leaf it stays behind the last one. */
export function keepPlace(text: LiveText, place: CaretPosition): () => CaretPosition | null {
  const shared = text.shared(place.leaf);
  if (shared === undefined || shared.doc === null) return () => null;
  const { doc } = shared;
  const side = place.offset >= shared.length ? -1 : 0;
  const relative = Y.createRelativePositionFromTypeIndex(shared, Math.min(place.offset, shared.length), side);
  return () => {
    const now = Y.createAbsolutePositionFromRelativePosition(relative, doc);
    return now === null ? null : { leaf: place.leaf, offset: now.index };
  };
}
