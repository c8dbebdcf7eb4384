// Which leaves change owner when a wording does.
import type { Leaf, Segment } from '../model/paragraph.ts';

/** The leaves of a list whose words belong to the owner of the list: its own, and those of base wordings in it. */
export function inheritedLeaves(segments: readonly Segment[]): readonly Leaf[] {
  return segments.flatMap((segment) =>
    segment.kind === 'leaf'
      ? [segment]
      : segment.wordings
          .filter((wording) => wording.origin === 'base')
          .flatMap((wording) => inheritedLeaves(wording.segments)),
  );
}
