// The codes behind a wording in the text; a group is named by its code and tells its members to whoever asks.
import { notedFor, type SeatId, type Wording } from '@adref/negotiation';
import { Fragment, type ReactNode } from 'react';
import { useRoom } from '../room/room.ts';
import { groupsOf } from '../room/seat-groups.ts';
import { namesTogether, seatCode, seatName } from '../room/seat-names.ts';
import { codesOf, shownCodes } from './sponsor-codes.ts';

export function SponsorsView({ wording }: { readonly wording: Wording }): ReactNode {
  const state = useRoom().state.get();
  const name = (seat: string) => seatName(state, seat);
  const { codes, more } = shownCodes(wording, groupsOf(state), (seat) => seatCode(state, seat));
  return (
    <span className="sponsors" title={wording.sponsors.map(name).join(', ') || undefined}>
      {codes.map(({ code, members }, index) => (
        <Fragment key={code}>
          {index > 0 && ' '}
          {members.length === 0 ? code : <abbr title={members.map(name).join(', ')}>{code}</abbr>}
        </Fragment>
      ))}
      {more > 0 && ` +${more}`}
      <NotedCodes seats={notedFor(wording)} />
    </span>
  );
}

/** Whose words the Chair has noted; they do not stand behind them. */
function NotedCodes({ seats }: { readonly seats: readonly SeatId[] }): ReactNode {
  const state = useRoom().state.get();
  if (seats.length === 0) return null;
  const names = namesTogether(
    seats.map((seat) => seatName(state, seat)),
    15,
  );
  return (
    <span
      className="noted"
      title={`Noted by the Chair for ${names}; not confirmed, so it counts for nothing`}
    >
      {' noted '}
      {codesOf(seats, groupsOf(state), (seat) => seatCode(state, seat))
        .map(({ code }) => code)
        .join(' ')}
    </span>
  );
}
