// One line over the text while the Chair points: where the table is, whether I follow, and how to stop or come back.
import { mayDo } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { useCell } from '../../kit/cell.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useScreen } from '../../session/screen.ts';
import { useWho } from '../../session/who.ts';
import { useFollow } from './use-follow.ts';
import { usePointing, usePointingShortcut } from './use-pointing.ts';
import { pointedName } from './where-we-are.ts';

export function FollowBar({ isTextShown }: { readonly isTextShown: boolean }): ReactNode {
  const screen = useScreen();
  const who = useWho();
  const state = useNegotiation();
  const style = useCell(screen.numberStyle);
  const following = useFollow(isTextShown);
  const point = usePointing();
  usePointingShortcut();
  const name = pointedName(state, style);
  if (name === null || state.phase.kind !== 'negotiating') return null;
  if (mayDo(state, 'point-to', who.me.seat)) {
    return (
      <section className="follow-bar" aria-label="The Chair’s pointer">
        <p>You point the table to {name}.</p>
        <button type="button" className="button small" onClick={() => point(null)}>
          Take the pointer away
        </button>
      </section>
    );
  }
  return (
    <section className="follow-bar" aria-label="The Chair’s pointer">
      <p role="status">
        {following.isFollowing
          ? `You follow the Chair, who is at ${name}.`
          : `The Chair is at ${name}. You no longer follow, and stay where you are.`}
      </p>
      <button
        type="button"
        className="button small"
        onClick={following.isFollowing ? following.leave : following.follow}
      >
        {following.isFollowing ? 'Stop following' : 'Follow the Chair'}
      </button>
    </section>
  );
}
