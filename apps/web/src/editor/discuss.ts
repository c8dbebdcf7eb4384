// The paragraph and the bracket that the caret stands in come under discussion.
import { shownPlaceOfLeaf } from '../session/places/brackets-in.ts';
import type { CaretPosition } from '../session/places/position.ts';
import type { CaretParts } from './caret-parts.ts';

/** Sets what is discussed to the place of the caret; unchanged when it is discussed already. */
export function discuss({ state, focus }: Pick<CaretParts, 'state' | 'focus'>, head: CaretPosition): void {
  const place = shownPlaceOfLeaf(state.get(), head.leaf);
  if (place === undefined) return;
  const { paragraph, bracket } = place;
  const now = focus.get();
  if (now?.paragraph !== paragraph || now.bracket !== bracket) focus.set({ paragraph, bracket });
}
