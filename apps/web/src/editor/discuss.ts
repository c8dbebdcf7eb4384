// The paragraph and the bracket that the caret stands in come under discussion.
import { placeOfLeaf } from '../session/places/brackets-in.ts';
import type { Position } from '../session/places/position.ts';
import type { CaretParts } from './caret-parts.ts';

/** Sets what is discussed to the place of the caret; unchanged when it is discussed already. */
export function discuss({ state, focus }: Pick<CaretParts, 'state' | 'focus'>, head: Position): void {
  const place = placeOfLeaf(state.get(), head.leaf);
  if (place === undefined) return;
  const { paragraph, bracket } = place;
  const now = focus.get();
  if (now?.paragraph !== paragraph || now.bracket !== bracket) focus.set({ paragraph, bracket });
}
