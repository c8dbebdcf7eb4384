// In whose name a delegation tables something: itself, and whoever it adds, delegations one by one or a group at once. Folded
// away while it is the delegation alone, which is most of the time.
import { type SeatId, seatKind } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { seatCode, seatName } from '../../session/names/seat-names.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useWho } from '../../session/who.ts';
import { SeatsChoice } from '../people/seats-choice.tsx';
import { sponsorEarlier, withoutSponsor, withSponsors } from './sponsors.ts';

interface Props {
  readonly sponsors: readonly SeatId[];
  readonly onSponsors: (sponsors: readonly SeatId[]) => void;
}

export function SponsorsField({ sponsors, onSponsors }: Props): ReactNode {
  const { me } = useWho();
  const state = useNegotiation();
  const [isOpen, setOpen] = useState(false);
  if (seatKind(me.seat) !== 'delegation') return null;
  if (!isOpen && sponsors.length === 1) {
    return (
      <p className="in-name-of hint">
        Tabled in the name of {seatName(state, me.seat)}.{' '}
        <button type="button" className="link" onClick={() => setOpen(true)}>
          Add others…
        </button>
      </p>
    );
  }
  return (
    <fieldset className="in-name-of">
      <legend>Table in the name of</legend>
      <ol className="sponsor-list">
        {sponsors.map((seat, index) => {
          const name = seatName(state, seat);
          return (
            <li key={seat}>
              <span title={name}>{seatCode(state, seat)}</span>
              {index > 0 && (
                <button
                  type="button"
                  aria-label={`Put ${name} earlier`}
                  onClick={() => onSponsors(sponsorEarlier(sponsors, seat))}
                >
                  ‹
                </button>
              )}
              {seat !== me.seat && (
                <button
                  type="button"
                  aria-label={`Leave out ${name}`}
                  onClick={() => onSponsors(withoutSponsor(sponsors, seat, me.seat))}
                >
                  ×
                </button>
              )}
            </li>
          );
        })}
      </ol>
      <SeatsChoice
        state={state}
        chosen={sponsors}
        onAdd={(seats) => onSponsors(withSponsors(sponsors, seats))}
        hasKeyboard={sponsors.length === 1}
      />
    </fieldset>
  );
}
