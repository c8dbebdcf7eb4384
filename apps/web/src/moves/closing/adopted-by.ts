// How a text is adopted: at a meeting with its number, by silence, or without saying.
import {
  type AdoptedBy,
  isAgreedBySilence,
  meetingNumber,
  type NegotiationState,
  openMeeting,
} from '@adref/negotiation';

/** What it most likely is: at the formal meeting that is open, else by the silence that agreed the whole text. */
export function likelyAdoption(
  state: Pick<NegotiationState, 'silences' | 'meetings' | 'paragraphs'>,
): AdoptedBy {
  const meeting = openMeeting(state);
  if (meeting !== undefined && meeting.number !== '') return { kind: 'meeting', number: meeting.number };
  return meeting === undefined && isAgreedBySilence(state) ? { kind: 'silence' } : { kind: 'unsaid' };
}

/** ` at the 67th meeting`, ` by silence`, or nothing. */
export function adoptionWords(by: AdoptedBy): string {
  switch (by.kind) {
    case 'silence':
      return ' by silence';
    case 'meeting':
      return by.number === '' ? ' at a meeting' : ` at the ${meetingNumber(by.number)} meeting`;
    case 'unsaid':
      return '';
    default: {
      const never: never = by;
      return never;
    }
  }
}
