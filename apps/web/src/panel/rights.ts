// Why this seat cannot do a kind of thing now, in one sentence, or null when it can. The rules are the domain's.
import {
  type CommandKind,
  mayDo,
  type NegotiationState,
  refusalSentence,
  type SeatId,
} from '@adref/negotiation';

export function whyNot(state: NegotiationState, doing: CommandKind, seat: SeatId): string | null {
  if (state.phase.kind !== 'negotiating') {
    return refusalSentence({ kind: 'over', phase: state.phase.kind }, state);
  }
  return mayDo(state, doing, seat) ? null : refusalSentence({ kind: 'not-permitted', doing, seat }, state);
}
