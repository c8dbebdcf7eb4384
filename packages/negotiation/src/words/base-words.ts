// The words of a list of segments with every bracket read as its base wording: what stands if nothing is settled.
import type { Bracket, Segment, Wording } from '../model/paragraph.ts';
import type { SeatId } from '../model/seat.ts';
import { plainText } from './rich-text.ts';

/** The plain words, brackets on their base. */
export function baseWords(segments: readonly Segment[]): string {
  return segments
    .map((segment) =>
      segment.kind === 'leaf' ? plainText(segment.text) : baseWords(segment.wordings[0]?.segments ?? []),
    )
    .join('');
}

/** The delegations whose words the Chair has noted these to be; nobody once the words have changed. It counts for nothing. */
export function notedFor({ noted, segments }: Pick<Wording, 'noted' | 'segments'>): readonly SeatId[] {
  return noted !== undefined && noted.words === baseWords(segments) ? noted.seats : [];
}

export function baseOf({ id, wordings: [base] }: Bracket): Wording {
  if (base === undefined) throw new Error(`invariant: bracket ${id} has its base wording`);
  return base;
}
