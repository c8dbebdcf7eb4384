// In whose name a delegation tables something: itself, and whoever it adds, delegations one by one or a group at once. Folded
// away while it is the delegation alone, which is most of the time.
import { type SeatId, seatKind } from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { useNegotiation, useRoom } from '../room/room.ts';
import { groupsOf } from '../room/seat-groups.ts';
import { seatCode, seatName } from '../room/seat-names.ts';
import { sponsorEarlier, withoutSponsor, withSponsors } from './sponsors.ts';

interface Props {
  readonly sponsors: readonly SeatId[];
  readonly onSponsors: (sponsors: readonly SeatId[]) => void;
}

export function SponsorsField({ sponsors, onSponsors }: Props): ReactNode {
  const { me } = useRoom();
  const state = useNegotiation();
  const id = useId();
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
  const groups = groupsOf(state).filter(({ members }) => members.some((seat) => !sponsors.includes(seat)));
  const others = state.delegations.filter(({ seat }) => !sponsors.includes(seat));
  const add = (key: string) => {
    const group = groups.find(({ code }) => `group ${code}` === key);
    onSponsors(withSponsors(sponsors, group?.members ?? [key]));
  };
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
      {others.length > 0 && (
        <div className="field">
          <label htmlFor={id}>Add a delegation or a group</label>
          <select
            id={id}
            value=""
            // biome-ignore lint/a11y/noAutofocus: it opens because it was asked for
            autoFocus={sponsors.length === 1}
            onChange={(event) => {
              if (event.target.value !== '') add(event.target.value);
            }}
          >
            <option value="">Choose…</option>
            {groups.length > 0 && (
              <optgroup label="Groups">
                {groups.map(({ code, name }) => (
                  <option key={code} value={`group ${code}`}>
                    {code}: {name}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label="Delegations">
              {others.map(({ seat, name }) => (
                <option key={seat} value={seat}>
                  {name}
                </option>
              ))}
            </optgroup>
          </select>
        </div>
      )}
    </fieldset>
  );
}
