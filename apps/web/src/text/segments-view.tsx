// Segments in the running text: leaves, and brackets with real bracket signs, a slash between the wordings, and who
// stands behind each. Signs and codes are not words of the text: they cannot be selected and carets pass by them.
import type { Bracket, Segment, Wording } from '@adref/negotiation';
import { Fragment, memo, type ReactNode, useCallback } from 'react';
import { useCellPart } from '../live/cell.ts';
import { type Focus, useRoom } from '../room/room.ts';
import { seatCode } from '../room/seat-names.ts';
import { sponsorCodes } from './brackets-in.ts';
import { useEmptiness } from './emptiness.ts';
import { LeafView } from './leaf-view.tsx';

export function SegmentsView({ segments }: { readonly segments: readonly Segment[] }): ReactNode {
  return segments.map((segment) =>
    segment.kind === 'leaf' ? (
      <LeafView key={segment.id} leaf={segment.id} />
    ) : (
      <BracketView key={segment.id} bracket={segment} />
    ),
  );
}

const BracketView = memo(function BracketView({ bracket }: { readonly bracket: Bracket }): ReactNode {
  const { focus } = useRoom();
  const isDiscussed = useCellPart(
    focus,
    useCallback((now: Focus | null) => now?.bracket === bracket.id, [bracket.id]),
  );
  return (
    <span className="bracket" data-bracket={bracket.id} data-discussed={isDiscussed || undefined}>
      <span className="bracket-sign">[</span>
      {bracket.wordings.map((wording, index) => (
        <Fragment key={wording.id}>
          {index > 0 && <span className="slash"> / </span>}
          <WordingView wording={wording} />
        </Fragment>
      ))}
      <span className="bracket-sign">]</span>
    </span>
  );
});

function WordingView({ wording }: { readonly wording: Wording }): ReactNode {
  const { me, state } = useRoom();
  const emptiness = useEmptiness(wording);
  return (
    <span
      className="wording"
      data-wording={wording.id}
      data-mine={wording.sponsors.includes(me.seat) || undefined}
    >
      <span className="wording-words">
        <SegmentsView segments={wording.segments} />
      </span>
      {emptiness === 'deletion' && <span className="delete-mark">delete</span>}
      {emptiness === 'being-typed' && <span className="delete-mark">…</span>}
      <span className="sponsors">{sponsorCodes(wording, (seat) => seatCode(state.get(), seat))}</span>
    </span>
  );
}
