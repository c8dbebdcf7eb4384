// What a delegation answers to: its words or its position on a wording, as the Chair's office has taken them down.

import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Bracket, Position, Wording } from '../../model/paragraph.ts';
import type { Decision } from '../../model/refusal.ts';
import type { SeatId } from '../../model/seat.ts';
import { heardFrom, heardPositionsOn } from '../../words/heard.ts';
import type { SegmentPlace } from '../../words/segment-tree.ts';
import { onWording, refuse } from '../decision.ts';

/** What was heard: the wording itself, or a position on it. */
type HeardThing =
  | { readonly kind: 'words' }
  | {
      readonly kind: 'position';
      readonly position: Position;
    };

/** Goes on with what an act has taken down for a seat and that is neither confirmed nor declined, on the words as they were heard. */
export function onHeard(
  state: NegotiationState,
  command: {
    readonly bracket: string;
    readonly wording: string;
    readonly expected: string;
    readonly heard: number;
  },
  seat: SeatId,
  then: (thing: HeardThing, wording: Wording, place: SegmentPlace<Bracket>) => Decision,
): Decision {
  return onWording(state, command, (wording, place) => {
    const thing = heardIn(wording, command.heard, seat);
    if (thing !== null) return then(thing, wording, place);
    return refuse({
      kind: 'not-in-order',
      why: 'nothing waits here for your delegation to confirm: it has been answered or taken down anew, or the words have been changed since they were heard',
    });
  });
}

function heardIn(wording: Wording, act: number, seat: SeatId): HeardThing | null {
  if (wording.tabledIn === act && heardFrom(wording).includes(seat)) return { kind: 'words' };
  const position = heardPositionsOn(wording).find((one) => one.act === act && one.seat === seat);
  return position === undefined ? null : { kind: 'position', position };
}
