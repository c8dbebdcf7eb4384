// What the Chair's office has taken down for delegations, on a wording. It counts for nothing: nothing but what shows it and the moves
// that confirm, decline and end it may ask here.
import type { Position, Wording } from '../model/paragraph.ts';
import type { SeatId } from '../model/seat.ts';
import { baseWords } from './base-words.ts';
import { hashOfSegments } from './hash.ts';

/** The delegations from which the Chair's office has these words, unconfirmed; nobody once the words have changed. */
export function heardFrom({ heard, segments }: Pick<Wording, 'heard' | 'segments'>): readonly SeatId[] {
  return heard !== undefined && heard.words === baseWords(segments) ? heard.from : [];
}

/** The positions taken down on a wording as it reads now; others have lapsed with the words. */
export function heardPositionsOn({ heardPositions = [], segments }: Wording): readonly Position[] {
  if (heardPositions.length === 0) return [];
  const hash = hashOfSegments(segments);
  return heardPositions.filter((position) => position.hash === hash);
}

/** A wording without what was heard from a seat: its words, its position, or both. */
export function withoutHeard(
  { heard, heardPositions = [], ...wording }: Wording,
  seat: SeatId,
  { words, position }: { readonly words?: true; readonly position?: true },
): Wording {
  const from = heard?.from.filter((one) => words !== true || one !== seat) ?? [];
  const positions = heardPositions.filter((one) => position !== true || one.seat !== seat);
  return {
    ...wording,
    ...(heard === undefined || from.length === 0 ? {} : { heard: { ...heard, from } }),
    ...(positions.length === 0 ? {} : { heardPositions: positions }),
  };
}
