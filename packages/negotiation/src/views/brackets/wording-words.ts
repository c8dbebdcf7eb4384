// The words of a wording, looked up in the state that is passed.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { placeOfBracket } from '../../words/segment-tree.ts';
import { wordingPhrase } from './bracket-sense.ts';

export function wordingWords(
  state: NegotiationState | null,
  { bracket, wording }: { readonly bracket: string; readonly wording: string },
): string {
  const place = state === null ? undefined : placeOfBracket(state, bracket);
  const found = place?.segment.wordings.find(({ id }) => id === wording);
  if (state === null || place === undefined || found === undefined) return 'a wording';
  return wordingPhrase(state, place.paragraph, place.segment, found);
}
