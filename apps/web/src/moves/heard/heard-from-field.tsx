// For the Chair: from which delegations the words are that it takes down. Folded away while the words are the Chair's own.
import type { SeatId } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { seatCode, seatName } from '../../session/names/seat-names.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useWho } from '../../session/who.ts';
import { SeatsChoice } from '../people/seats-choice.tsx';

interface Props {
  readonly from: readonly SeatId[];
  readonly onFrom: (from: readonly SeatId[]) => void;
  /** Whether it is open from the beginning. */
  readonly isAsked?: boolean;
}

export function HeardFromField({ from, onFrom, isAsked = false }: Props): ReactNode {
  const { me } = useWho();
  const state = useNegotiation();
  const [isOpen, setOpen] = useState(isAsked);
  if (me.seat !== 'chair') return null;
  if (!isOpen && from.length === 0) {
    return (
      <p className="in-name-of hint">
        Your own words.{' '}
        <button type="button" className="link" onClick={() => setOpen(true)}>
          As heard from…
        </button>
      </p>
    );
  }
  return (
    <fieldset className="in-name-of">
      <legend>As heard from</legend>
      <ul className="sponsor-list">
        {from.map((seat) => {
          const name = seatName(state, seat);
          return (
            <li key={seat}>
              <span title={name}>{seatCode(state, seat)}</span>
              <button
                type="button"
                aria-label={`Leave out ${name}`}
                onClick={() => onFrom(from.filter((one) => one !== seat))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <SeatsChoice
        state={state}
        chosen={from}
        onAdd={(seats) => onFrom([...from, ...seats.filter((seat) => !from.includes(seat))])}
        hasKeyboard={!isAsked && from.length === 0}
      />
      <p className="hint">It counts for nothing until they confirm it.</p>
    </fieldset>
  );
}

/** As a command carries it. */
export function asHeardFrom(from: readonly SeatId[]): { readonly heardFrom?: readonly SeatId[] } {
  return from.length > 0 ? { heardFrom: from } : {};
}
