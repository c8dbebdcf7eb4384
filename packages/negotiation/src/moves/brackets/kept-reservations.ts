// What stays of the reservations on a wording when it is settled on; a bracket that is only lifted leaves none.

import type { ActOf } from '../../model/act.ts';
import type { Reservation, Wording } from '../../model/paragraph.ts';
import { plainWords } from '../../words/plain-words.ts';

/** What was reserved on a wording when it was settled. */
export function reservationsOn(
  wording: Wording,
  { bracket, hash, isBracketLifted, lifted = [] }: ActOf<'bracket-settled'>,
): readonly Reservation[] {
  if (isBracketLifted === true) return [];
  const words = plainWords(wording.segments);
  return wording.positions
    .filter(
      (position) =>
        position.stance === 'reserve' && position.hash === hash && !lifted.includes(position.seat),
    )
    .map(({ seat, reservation, note, act }) => ({
      seat,
      kind: reservation ?? 'general',
      bracket,
      words,
      note,
      act,
    }));
}
