// After tabling a wording: the bracket comes under discussion, and the caret goes where its words are to be typed.
import { useCallback } from 'react';
import { useAsker } from '../../session/asker.ts';
import { useInHand } from '../../session/in-hand.ts';
import { placeOfBracket } from '../../session/places/brackets-in.ts';
import { caretAt } from '../../session/places/position.ts';
import { useWho } from '../../session/who.ts';

/** Shows the bracket and, when something is to be typed, puts the caret at the end of my newest wording in it. */
export function useGoToOwnWording(): (bracket: string, types: boolean) => void {
  const { me } = useWho();
  const { state, text } = useAsker();
  const { focus, caret } = useInHand();
  return useCallback(
    (bracket, types) => {
      const place = placeOfBracket(state.get(), bracket);
      if (place === undefined) return;
      focus.set({ paragraph: place.paragraph.id, bracket });
      const wording = types
        ? place.bracket.wordings.findLast(({ sponsors }) => sponsors.includes(me.seat))
        : undefined;
      const leaf = wording?.segments[0];
      if (leaf?.kind !== 'leaf') return;
      const length = text.words(leaf.id).reduce((sum, run) => sum + run.text.length, 0);
      caret.place(caretAt(leaf.id, length));
    },
    [me, state, text, focus, caret],
  );
}
