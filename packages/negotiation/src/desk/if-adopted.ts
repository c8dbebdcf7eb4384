// "If adopted": what the text would read like if brackets were settled on these wordings, without recording anything. Objections do
// not count here; words that cannot be joined are left in their brackets.
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { PackageChoice } from '../model/package.ts';
import { settlementOf } from '../moves/brackets/settlement.ts';
import { stateAfter } from '../record/state-after.ts';
import { placeOfBracket } from '../words/segment-tree.ts';

/** The state as it would be; choices whose bracket or wording is gone are passed over. */
export function ifAdopted(state: NegotiationState, choices: readonly PackageChoice[]): NegotiationState {
  let ids = 0;
  const asking = {
    seat: 'chair',
    person: '',
    now: '',
    newId: (prefix: string) => {
      ids += 1;
      return `${prefix}-preview-${ids}`;
    },
  };
  let preview: NegotiationState = { ...state, packages: [] };
  for (const choice of choices) {
    const place = placeOfBracket(preview, choice.bracket);
    const wording = place?.segment.wordings.find(({ id }) => id === choice.wording);
    if (place === undefined || wording === undefined || place.paragraph.status !== 'open') continue;
    const settled = settlementOf(preview, wording, place, { lifted: [] }, asking);
    if (settled.ok) preview = stateAfter(preview, settled.acts, asking);
  }
  return preview;
}
