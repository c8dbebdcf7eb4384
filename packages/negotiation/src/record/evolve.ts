// The fold: what one recorded act makes of a state. It trusts the act (`decide` judged it) and looks nothing up outside
// the state; an act that does not fit breaks an invariant and throws. Paragraphs that an act does not name are shared.
import type { RecordedAct } from '../model/act.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import { actKind } from '../moves/act-of.ts';
import { settlementsAfter } from '../moves/brackets/kept-settlements.ts';
import { leftoversAfter } from '../moves/brackets/left-behind.ts';
import { openedState } from '../moves/office/open-negotiation.ts';
import { packagesAfter } from '../moves/packages/packages-after.ts';
import { numberingAfter } from '../moves/paragraphs/numbering-after.ts';
import { sponsorsAfter } from '../moves/positions/sponsors-support.ts';
import { threadsAfter } from '../moves/talk/threads-after.ts';
import { liftAct, sponsorsStandBehindTheirWords } from './lift-act.ts';

/** The state after an act; the first act opens the negotiation. */
export function evolve(state: NegotiationState | null, recorded: RecordedAct): NegotiationState {
  const { n, prev, hash } = recorded;
  const act = liftAct(recorded);
  if (n !== (state?.acts ?? 0) || prev !== (state?.head ?? '')) {
    throw new Error(
      `invariant: act ${n} (after ${prev || 'nothing'}) does not follow act ${(state?.acts ?? 0) - 1}`,
    );
  }
  if (state === null) {
    if (act.kind !== 'negotiation-opened')
      throw new Error(`invariant: a record begins by opening, not by ${act.kind}`);
    return openedState(act, hash);
  }
  const folded = actKind(act.kind).fold(state, act, recorded);
  const next = sponsorsStandBehindTheirWords(recorded) ? sponsorsAfter(state, folded, act, recorded) : folded;
  return {
    ...next,
    numbering: numberingAfter(state, next, recorded),
    threads: threadsAfter(next, act),
    packages: packagesAfter(next, act),
    leftovers: leftoversAfter(state, act, next),
    ...settlementsAfter(state, recorded, act),
    acts: n + 1,
    head: hash,
  };
}
