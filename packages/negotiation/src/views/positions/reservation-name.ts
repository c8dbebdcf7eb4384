// How the kinds of reservation are called in sentences.
import type { ReservationKind } from '../../model/paragraph.ts';

const NAMES: Readonly<Record<ReservationKind, string>> = {
  general: 'general reservation',
  scrutiny: 'scrutiny reservation',
  'pending-capital': 'reservation pending instructions from capital',
  linguistic: 'linguistic reservation',
};

/** The name without an article, to stand in a sentence: "scrutiny reservation". */
export function reservationName(kind: ReservationKind): string {
  return NAMES[kind];
}
