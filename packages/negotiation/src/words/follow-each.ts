// Many things that each follow some words (the quotes of comments, proposals left behind), after one act. Which of them lie in
// which leaf is remembered by the identity of their list: an act costs what it concerns, and not what there is.
import type { Act } from '../model/act.ts';
import type { Stretch } from '../model/comment.ts';
import type { LeafId } from '../model/paragraph.ts';
import { followWords } from './follow-words.ts';

/**
 * Where things of a list lie, by leaf, as their places in the list. Lists that come of one another share it: it may name
 * a thing for a leaf in which only another of these lists has it. So it says where to look, and no more.
 */
type Places = Map<LeafId, Set<number>>;

const known = new WeakMap<object, Places>();

/** The list after an act; the same list when none of its things is concerned. `moved` gives a thing with its words elsewhere. */
export function followEach<T>(
  list: readonly T[],
  act: Act,
  stretchesOf: (one: T) => readonly Stretch[],
  moved: (one: T, stretches: readonly Stretch[]) => T,
): readonly T[] {
  const leaves = act.kind === 'leaf-edited' ? [act.leaf] : 'leaves' in act ? act.retired : [];
  if (list.length === 0 || leaves.length === 0) return list;
  const places = placesOf(list, stretchesOf);
  let next: T[] | null = null;
  for (const place of new Set(leaves.flatMap((leaf) => [...(places.get(leaf) ?? [])]))) {
    const one = list[place];
    if (one === undefined) continue;
    const before = stretchesOf(one);
    const after = followWords(before, act);
    if (after === before) continue;
    next ??= [...list];
    const there = moved(one, after);
    next[place] = there;
    note(places, place, stretchesOf(there));
  }
  if (next === null) return list;
  known.set(next, places);
  return next;
}

/** A list with some things more. */
export function withMore<T>(
  list: readonly T[],
  more: readonly T[],
  stretchesOf: (one: T) => readonly Stretch[],
): readonly T[] {
  if (more.length === 0) return list;
  const next = [...list, ...more];
  const places = known.get(list);
  if (places === undefined) return next;
  for (const [nth, one] of more.entries()) note(places, list.length + nth, stretchesOf(one));
  known.set(next, places);
  return next;
}

/** Says that a list has the things of another one at the same places, with the same words. */
export function keepPlaces(from: readonly unknown[], to: readonly unknown[]): void {
  const places = known.get(from);
  if (places !== undefined) known.set(to, places);
}

function placesOf<T>(list: readonly T[], stretchesOf: (one: T) => readonly Stretch[]): Places {
  const memo = known.get(list);
  if (memo !== undefined) return memo;
  const places: Places = new Map();
  for (const [place, one] of list.entries()) note(places, place, stretchesOf(one));
  known.set(list, places);
  return places;
}

function note(places: Places, place: number, stretches: readonly Stretch[]): void {
  for (const { leaf } of stretches) {
    const there = places.get(leaf);
    if (there === undefined) places.set(leaf, new Set([place]));
    else there.add(place);
  }
}
