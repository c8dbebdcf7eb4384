// Where the words of a settlement stand, through the acts on the text around them. Letters put beside them are not theirs; once
// one of them goes, or one is put between them, they are others: then there is nothing to follow.
import type { Act, LeafEdited, Relaying } from '../../model/act.ts';
import type { PlaceInLeaf, SettledWords } from '../../model/settlement.ts';
import { changedParts } from '../../words/follow-words.ts';
import { lengthOf } from '../../words/rich-text.ts';

/** Where the words stand after an act; the same object when it does not concern them, null when they were changed. */
export function followPlaces(words: SettledWords, act: Act): SettledWords | null {
  const { start, end } = words;
  if (act.kind === 'leaf-edited') {
    return act.leaf === start.leaf || act.leaf === end.leaf ? afterEdit(words, act) : words;
  }
  if (!('leaves' in act) || !(act.retired.includes(start.leaf) || act.retired.includes(end.leaf)))
    return words;
  const from = afterRelaying(start, act, 'behind');
  const isEmpty = start.leaf === end.leaf && start.offset === end.offset;
  const to = isEmpty ? from : afterRelaying(end, act, 'in-front');
  return from === null || to === null ? null : { start: from, end: to };
}

/** Parts are taken from the last to the first: the places before each are then as they were. */
function afterEdit(words: SettledWords, act: LeafEdited): SettledWords | null {
  let now: SettledWords = words;
  for (const { at, removed, inserted } of changedParts(act).toReversed()) {
    const { start, end } = now;
    const from = start.leaf === act.leaf ? start.offset : 0;
    const to = end.leaf === act.leaf ? end.offset : Number.POSITIVE_INFINITY;
    const isBehind = at >= to;
    const isInFront = !isBehind && at + removed <= from;
    if (!isBehind && !isInFront) return null;
    if (isBehind) continue;
    const shift = inserted - removed;
    now = {
      start: start.leaf === act.leaf ? { ...start, offset: start.offset + shift } : start,
      end: end.leaf === act.leaf ? { ...end, offset: end.offset + shift } : end,
    };
  }
  return now;
}

/** A place in the leaves that an act made: with the letter behind it, or with the one in front of it, where there is one. */
function afterRelaying(
  place: PlaceInLeaf,
  { leaves, retired }: Relaying,
  keepsTo: 'behind' | 'in-front',
): PlaceInLeaf | null {
  if (!retired.includes(place.leaf)) return place;
  let touching: PlaceInLeaf | null = null;
  for (const { id, pieces } of leaves) {
    let length = 0;
    for (const piece of pieces) {
      if ('text' in piece) {
        length += lengthOf(piece.text);
        continue;
      }
      const { offset } = place;
      if (piece.leaf === place.leaf && piece.start <= offset && offset <= piece.end) {
        const there = { leaf: id, offset: length + offset - piece.start };
        if (keepsTo === 'behind' ? offset < piece.end : offset > piece.start) return there;
        touching ??= there;
      }
      length += piece.end - piece.start;
    }
  }
  return touching;
}
