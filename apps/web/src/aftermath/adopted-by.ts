// How a text is adopted: at a meeting with its number, by silence, or without saying.
import { type AdoptedBy, type NegotiationState, openMeeting } from '@adref/negotiation';

/** What it most likely is: by the silence that has just agreed the whole text, else at the meeting that is open. */
export function likelyAdoption(state: Pick<NegotiationState, 'silences' | 'meetings'>): AdoptedBy {
  const last = state.silences.at(-1);
  const meeting = openMeeting(state);
  if (meeting === undefined && last?.isWhole === true && last.outcome === 'agreed')
    return { kind: 'silence' };
  return meeting === undefined ? { kind: 'unsaid' } : { kind: 'meeting', number: meeting.number };
}

/** ` at the 67th meeting`, ` by silence`, or nothing. */
export function adoptionWords(by: AdoptedBy): string {
  switch (by.kind) {
    case 'silence':
      return ' by silence';
    case 'meeting':
      return by.number === '' ? ' at a meeting' : ` at the ${by.number} meeting`;
    case 'unsaid':
      return '';
    default: {
      const never: never = by;
      return never;
    }
  }
}
