// For tests of other packages: a negotiation that has just been opened, with whatever a test puts into it by hand. It makes
// no claim that commands could have led there.
import type { RecordedAct } from '../model/act.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import { foldRecord, sealAct } from '../record/record.ts';

/** A record of one act. */
export function openedRecord(): readonly [RecordedAct] {
  const opening = sealAct({
    n: 0,
    at: '2026-01-05T10:00:00.000Z',
    seat: 'chair',
    person: 'person-chair',
    command: 'open',
    prev: '',
    act: {
      kind: 'negotiation-opened',
      negotiation: 'veldania',
      title: '',
      symbol: '',
      situation: '',
      reportSymbol: '',
      year: 2026,
      chairMember: null,
      delegations: [],
    },
  });
  return [opening];
}

/** A state as its opening gives it, but for what is put in. */
export function openedState(put: Partial<NegotiationState>): NegotiationState {
  const state = foldRecord(openedRecord());
  if (state === null) throw new Error('invariant: an opening opens');
  return { ...state, ...put };
}
