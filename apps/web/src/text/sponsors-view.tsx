// The codes behind a wording in the text; a group is named by its code and tells its members to whoever asks.
import type { Wording } from '@adref/negotiation';
import { Fragment, type ReactNode } from 'react';
import { useRoom } from '../room/room.ts';
import { groupsOf } from '../room/seat-groups.ts';
import { seatCode, seatName } from '../room/seat-names.ts';
import { shownCodes } from './sponsor-codes.ts';

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
    </span>
  );
}
