// The name of a bracket for a screen reader, kept up to date with its number and the sponsors of its wordings.
import type { Bracket, NegotiationState } from '@adref/negotiation';
import { useCallback } from 'react';
import { useCellPart } from '../live/cell.ts';
import { useNumberStyle } from '../room/number-style.ts';
import { useRoom } from '../room/room.ts';
import { seatName } from '../room/seat-names.ts';
import { bracketName } from './bracket-name.ts';
import { placeOfBracket } from './brackets-in.ts';

const MOST_NAMES = 3;

export function useBracketName(bracket: Bracket): string {
  const { state } = useRoom();
  const style = useNumberStyle();
  return useCellPart(
    state,
    useCallback(
      (now: NegotiationState) =>
        bracketName(placeOfBracket(now, bracket.id, style)?.number ?? '', bracket, (wording) =>
          whose(now, wording),
        ),
      [bracket, style],
    ),
  );
}

function whose(state: NegotiationState, { origin, sponsors }: Bracket['wordings'][number]): string {
  if (origin === 'base') return 'base';
  if (sponsors.length === 0) return 'the Chair';
  const names = sponsors.slice(0, MOST_NAMES).map((seat) => seatName(state, seat));
  const more = sponsors.length - names.length;
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(' with ');
}
