// The state as it is shown while an input method composes in a leaf: everything new, but for the paragraph of that leaf when an
// act has re-laid it. That one is shown as it was until the composition ends, for its words must not be touched. Pure.
import type { LeafId, NegotiationState } from '@adref/negotiation';
import { shownPlaceOfLeaf } from '../places/brackets-in.ts';

/** `shown` is what the page shows now, `next` what the record has come to. */
export function aroundComposing(
  shown: NegotiationState,
  next: NegotiationState,
  leaf: LeafId,
): NegotiationState {
  if (shownPlaceOfLeaf(next, leaf) !== undefined) return next;
  const id = shownPlaceOfLeaf(shown, leaf)?.paragraph;
  const kept = shown.paragraphs.find((paragraph) => paragraph.id === id);
  // Joined to another paragraph, or gone: there is no place to show it at beside the new ones.
  if (kept === undefined || !next.paragraphs.some((paragraph) => paragraph.id === id)) return shown;
  return {
    ...next,
    paragraphs: next.paragraphs.map((paragraph) => (paragraph.id === id ? kept : paragraph)),
  };
}
