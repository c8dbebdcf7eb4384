// Which positions count (law 4): those given on the words as they are now.
import type { Position, Wording } from '../../model/paragraph.ts';
import { hashOfSegments } from '../../words/hash.ts';

/** The positions that stand; the others have lapsed because the wording was edited since. */
export function standingPositions(wording: Wording): readonly Position[] {
  const hash = hashOfSegments(wording.segments);
  return wording.positions.filter((position) => position.hash === hash);
}

/** The seats that object to a wording as it is now. */
export function objectorsTo(wording: Wording): readonly string[] {
  return standingPositions(wording)
    .filter((position) => position.stance === 'object')
    .map((position) => position.seat);
}
