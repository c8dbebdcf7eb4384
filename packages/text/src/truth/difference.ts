// Compares what a live negotiation says of itself with the one rebuilt from the rows on disk. Names the first thing that is
// not the same, by ids and kinds; never by words.
import { isSameText, paragraphLeaves } from '@adref/negotiation';
import type { LiveNegotiation } from '../live/live-negotiation.ts';
import { clientDifference } from './client-difference.ts';
import { clientsOf } from './clients-of.ts';
import { recordGap } from './record-gap.ts';
import { tellLeaf } from './tell-leaf.ts';
import type { Testimony } from './testimony.ts';

/** What is not the same in the two, or in text and record, in words for an operator; null when all is. */
export function differenceOf(testimony: Testimony, rebuilt: LiveNegotiation): string | null {
  const { acts, head } = testimony;
  const there = { acts: rebuilt.state?.acts ?? 0, head: rebuilt.state?.head ?? '' };
  if (testimony.isForeign) return 'something was written beside the record and the letters of leaves';
  if (acts !== there.acts) return `the room has ${acts} acts and its rows have ${there.acts}`;
  if (head !== there.head) return `act ${acts - 1} has another hash in the room than in its rows`;
  return (
    clientDifference(testimony.clients, clientsOf(rebuilt)) ??
    leafDifference(testimony, rebuilt) ??
    recordGap(rebuilt, testimony.unrecorded)
  );
}

function leafDifference({ leaves }: Testimony, rebuilt: LiveNegotiation): string | null {
  const texts = new Map(
    (rebuilt.state?.paragraphs ?? []).flatMap(paragraphLeaves).map(({ id, text }) => [id, text]),
  );
  for (const { leaf, told, recorded } of leaves) {
    if (told !== tellLeaf(rebuilt, leaf)) return `leaf ${leaf} is not the same in the room as in its rows`;
    const there = texts.get(leaf);
    if ((recorded === null) !== (there === undefined))
      return `leaf ${leaf} is in a paragraph of the room only, or of its rows only`;
    if (recorded !== null && there !== undefined && !isSameText(recorded, there))
      return `leaf ${leaf} is recorded with other words in the room than in its rows`;
  }
  return null;
}
