// Why what could be asked for would be refused now, in a sentence. It is the judge's own word (`reasonAgainst`), remembered for as
// long as the state stays the same: many buttons ask, some of them the same, and each at every keystroke.
import {
  type Command,
  type NegotiationState,
  reasonAgainst,
  refusalSentence,
  type SeatId,
} from '@adref/negotiation';

/** The sentence against a command; null when it would be done. */
export type WhyNot = (command: Command) => string | null;

/** The sentences for one seat. */
export function createWhyNot(live: { get(): NegotiationState }, seat: SeatId): WhyNot {
  let asked = live.get();
  let known = new Map<string, string | null>();
  return (command) => {
    const state = live.get();
    if (state !== asked) {
      asked = state;
      known = new Map();
    }
    const key = JSON.stringify(command);
    const before = known.get(key);
    if (before !== undefined) return before;
    const refusal = reasonAgainst(state, command, seat);
    const sentence = refusal && refusalSentence(refusal, state);
    known.set(key, sentence);
    return sentence;
  };
}
