// After tabling a wording: the bracket comes under discussion, and the caret goes where its words are to be typed.
import { placeOfBracket } from '../../session/places/brackets-in.ts';
import { caretAt } from '../../session/places/position.ts';
import type { Room } from '../../session/room.ts';

/** Shows the bracket and, when something is to be typed, puts the caret at the end of my newest wording in it. */
export function goToOwnWording(room: Room, bracket: string, types: boolean): void {
  const place = placeOfBracket(room.state.get(), bracket);
  if (place === undefined) return;
  room.focus.set({ paragraph: place.paragraph.id, bracket });
  const wording = types
    ? place.bracket.wordings.findLast(({ sponsors }) => sponsors.includes(room.me.seat))
    : undefined;
  const leaf = wording?.segments[0];
  if (leaf?.kind !== 'leaf') return;
  const length = room.text.words(leaf.id).reduce((sum, run) => sum + run.text.length, 0);
  room.caret.place(caretAt(leaf.id, length));
}
