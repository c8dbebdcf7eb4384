// An act as a sentence for the lists of the room. The domain's sentence, but for wordings that were tabled empty and then
// typed where all could see it: those did not propose a deletion.
import { actSentence, type NegotiationState, plainWords, type RecordedAct } from '@adref/negotiation';
import { seatTitle } from '../room/seat-names.ts';
import { placeOfBracket } from '../text/brackets-in.ts';

export function actWords(
  state: NegotiationState,
  recorded: RecordedAct,
  acts: readonly RecordedAct[],
): string {
  const { act } = recorded;
  if (act.kind !== 'wording-proposed' || !wasTypedLater(act.leaf, acts)) return actSentence(state, recorded);
  const wording = placeOfBracket(state, act.bracket)?.bracket.wordings.find(({ id }) => id === act.wording);
  const words = wording === undefined ? '' : plainWords(wording.segments);
  const who = recorded.seat === 'chair' ? 'The Chair' : seatTitle(state, recorded.seat);
  return words === '' ? `${who} proposed a wording` : `${who} proposed “${words}”`;
}

function wasTypedLater(leaf: string, acts: readonly RecordedAct[]): boolean {
  return acts.some(({ act }) => act.kind === 'leaf-edited' && act.leaf === leaf && act.inserted.length > 0);
}
