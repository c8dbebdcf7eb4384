// The codes behind a wording in the text; a group is named by its code and tells its members to whoever asks.
import { heardFrom, type SeatId, type Wording } from '@adref/negotiation';
import { Fragment, type ReactNode } from 'react';
import { groupsOf } from '../session/names/seat-groups.ts';
import { namesTogether, seatCode, seatName } from '../session/names/seat-names.ts';
import { codesOf, shownCodes } from '../session/names/sponsor-codes.ts';
import { useTextSource } from '../session/text-source.ts';

export function SponsorsView({ wording }: { readonly wording: Wording }): ReactNode {
  const state = useTextSource().state.get();
  const name = (seat: string) => seatName(state, seat);
  const { codes, more } = shownCodes(wording, groupsOf(state), (seat) => seatCode(state, seat));
  const heard = heardFrom(wording);
  const unconfirmed = heard.length > 0 && `as heard from ${namesTogether(heard.map(name))}, not confirmed`;
  const said = [whose(wording, name), unconfirmed];
  return (
    <span
      className="sponsors"
      data-heard={said.filter(Boolean).join(', ')}
      title={wording.sponsors.map(name).join(', ') || undefined}
    >
      <span aria-hidden="true">
        {codes.map(({ code, members }, index) => (
          <Fragment key={code}>
            {index > 0 && ' '}
            {members.length === 0 ? code : <abbr title={members.map(name).join(', ')}>{code}</abbr>}
          </Fragment>
        ))}
        {more > 0 && ` +${more}`}
        <HeardCodes seats={heard} />
      </span>
    </span>
  );
}

/** Whose it is in words, where the codes stand for the eye: “base text”, “France and Pakistan”. */
function whose({ origin, sponsors }: Wording, name: (seat: SeatId) => string): string {
  if (origin === 'base') return 'base text';
  return sponsors.length === 0 ? 'the Chair' : namesTogether(sponsors.map(name));
}

/** From whom the Chair's office has the words; they do not stand behind them. */
function HeardCodes({ seats }: { readonly seats: readonly SeatId[] }): ReactNode {
  const state = useTextSource().state.get();
  if (seats.length === 0) return null;
  const names = namesTogether(
    seats.map((seat) => seatName(state, seat)),
    15,
  );
  const codes = codesOf(seats, groupsOf(state), (seat) => seatCode(state, seat)).map(({ code }) => code);
  return (
    <span className="as-heard" title={`As heard from ${names}; not confirmed, so it counts for nothing`}>
      {` as heard from ${codes.join(' ')}, not confirmed`}
    </span>
  );
}
