// One short sentence of history per act. Words and numbers are looked up in the state that is passed: with the state
// before the act the sentence is complete; with a later one it says what can still be known.
import type { RecordedAct } from '../model/act.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import { actKind } from '../moves/act-of.ts';
import { capitalised, seatName } from '../views/names.ts';
import { liftAct } from './lift-act.ts';

/** The sentence, e.g. `France bracketed “takes note of”`. Without a full stop, because a time often follows. */
export function actSentence(state: NegotiationState | null, recorded: RecordedAct): string {
  const { seat } = recorded;
  const act = liftAct(recorded);
  const kind = actKind(act.kind);
  const telling = { state, seat };
  return (
    kind.sentence?.(act, telling) ??
    `${capitalised(seatName(state, seat))} ${kind.deed?.(act, telling) ?? ''}`
  );
}
