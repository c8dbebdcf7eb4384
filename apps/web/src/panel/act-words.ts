// An act as a sentence for the lists of the room: the domain's, told of the state before the act. A wording that was
// tabled empty and then typed where all could see it did not propose a deletion, so it is told by what it became.
import {
  actSentence,
  findWording,
  type NegotiationState,
  plainWords,
  type RecordedAct,
} from '@adref/negotiation';
import type { Room } from '../room/room.ts';
import { seatTitle } from '../room/seat-names.ts';

export function actWords(room: Pick<Room, 'state' | 'acts' | 'before'>, recorded: RecordedAct): string {
  const before = room.before.get(recorded.n) ?? null;
  const { act } = recorded;
  const later = room.acts.get();
  if (act.kind !== 'wording-proposed' || !wasTypedLater(act.leaf, later))
    return actSentence(before, recorded);
  const words = lastWords(room, act.bracket, act.wording);
  const who = recorded.seat === 'chair' ? 'The Chair' : seatTitle(room.state.get(), recorded.seat);
  return words === '' ? `${who} proposed a wording` : `${who} proposed “${words}”`;
}

function wasTypedLater(leaf: string, acts: readonly RecordedAct[]): boolean {
  return acts.some(({ act }) => act.kind === 'leaf-edited' && act.leaf === leaf && act.inserted.length > 0);
}

/** What the wording says now, or said when its bracket was last spoken of. */
function lastWords(room: Pick<Room, 'state' | 'acts' | 'before'>, bracket: string, wording: string): string {
  const now = wordsIn(room.state.get(), bracket, wording);
  if (now !== null) return now;
  const last = room.acts.get().findLast(({ act }) => 'bracket' in act && act.bracket === bracket);
  const before = last === undefined ? null : (room.before.get(last.n) ?? null);
  return before === null ? '' : (wordsIn(before, bracket, wording) ?? '');
}

function wordsIn(state: NegotiationState, bracket: string, wording: string): string | null {
  const found = findWording(state, bracket, wording);
  return found === undefined ? null : plainWords(found.segments);
}
