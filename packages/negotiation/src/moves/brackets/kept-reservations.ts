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
  return wording.positions.flatMap(({ seat, reservation: kind, hash: on, note, act }) =>
    kind === null || on !== hash || lifted.includes(seat) ? [] : [{ seat, kind, bracket, words, note, act }],
  );
}
