// What comes beside a text once it is adopted.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Decision } from '../../model/refusal.ts';
import { refuse } from '../decision.ts';

export function onAdopted(state: NegotiationState, then: () => Decision): Decision {
  if (state.phase.kind === 'adopted') return then();
  return refuse({ kind: 'not-in-order', why: 'the text is not adopted yet' });
}
