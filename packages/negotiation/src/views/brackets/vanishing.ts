// When a paragraph goes because nothing of it is left: no words, nothing beside them, and nobody who reserved on it.
import type { Bracket, Paragraph } from '../../model/paragraph.ts';
import { isEmptyList, wholeBracketOf } from '../../words/segment-tree.ts';

/** Whether nothing of a paragraph would be left without the proposals in this bracket. */
export function isOnlyProposed(paragraph: Paragraph, bracket: Bracket): boolean {
  const [base] = bracket.wordings;
  return (
    wholeBracketOf(paragraph) === bracket &&
    base !== undefined &&
    isEmptyList(base.segments) &&
    mayVanish(paragraph)
  );
}

/** Whether a paragraph without words can go: nothing stands beside it, and nobody holds a reservation on it. */
export function mayVanish({ beside, reservations }: Pick<Paragraph, 'beside' | 'reservations'>): boolean {
  return beside.length === 0 && reservations.length === 0;
}
