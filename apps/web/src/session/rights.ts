// Why a seat can do nothing of a kind now, for what is filled in before there is a command to judge (`useReason`).
import {
  type CommandKind,
  type NegotiationState,
  reasonAgainstAny,
  refusalSentence,
  type SeatId,
} from '@adref/negotiation';

/** In a sentence: it has no right to it, or the end has come; null when it may. */
export function whyNot(state: NegotiationState, doing: CommandKind, seat: SeatId): string | null {
  const refusal = reasonAgainstAny(state, doing, seat);
  return refusal && refusalSentence(refusal, state);
}

/** What stands for words that are not written yet, where a command is judged before its form is filled in. */
export const UNWRITTEN = '…';

/** That the end has come, and which, in a sentence; null while the negotiation lasts. */
export function overReason(state: NegotiationState): string | null {
  const { phase } = state;
  return phase.kind === 'negotiating' ? null : refusalSentence({ kind: 'over', phase: phase.kind }, state);
}
