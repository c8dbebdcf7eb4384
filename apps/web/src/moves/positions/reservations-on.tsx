// The reservations on one wording in words: which kind, and whose.
import { RESERVATION_KINDS, reservationName, type Standing } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { namesTogether } from '../../session/names/seat-names.ts';

interface Props {
  readonly standings: readonly Standing[];
  /** Codes where there is little room. */
  readonly by?: 'name' | 'code';
}

export function ReservationsOn({ standings, by = 'name' }: Props): ReactNode {
  const reserving = standings.filter(({ shown }) => shown === 'reserve');
  if (reserving.length === 0) return null;
  return (
    <ul className="reservations-on" aria-label="Reservations">
      {RESERVATION_KINDS.map((kind) => {
        const names = reserving
          .filter(({ position }) => position?.reservation === kind)
          .map(({ delegation }) => delegation[by]);
        if (names.length === 0) return null;
        return (
          <li key={kind}>
            {namesTogether(names, 15)}: {reservationName(kind)}
          </li>
        );
      })}
    </ul>
  );
}
