// Wordings on a ladder: which rung a wording's verb stands on, which rungs lie between two contested ones, and how a wording
// reads with another rung's verb. Advice only; nothing is ever refused by it.
import type { Rung, VerbLadder, VerbLadders } from './verb-ladders.ts';
import { inForm, VERB_FORMS, type VerbForm } from './verb-phrase.ts';

type Forms = VerbLadders['forms'];

/** Where a ladder's verb stands in a wording. */
interface VerbPlace {
  /** The rung's place on its ladder, from 0. */
  readonly rung: number;
  readonly form: VerbForm;
  readonly start: number;
  readonly end: number;
  /** A last “of” or “upon” that the wording leaves to the text behind it; empty when the phrase is whole. */
  readonly outside: string;
}

/** A verb to put in the place of another: what stands in the wording from `start` to `end` becomes `words`. */
export interface VerbChange {
  /** The wording, by its place in the list that was asked about. */
  readonly wording: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export interface ScaleRung {
  readonly rung: Rung;
  /** The rung's words as the wordings have them, or would. */
  readonly words: string;
  /** The wordings that stand on it, by their places in the list. */
  readonly tabled: readonly number[];
  /** How to propose it; null where it is tabled, or where its verb wants other words behind it. */
  readonly change: VerbChange | null;
}

/** The stretch of a ladder that wordings span, weakest first. */
export interface VerbScale {
  readonly ladder: VerbLadder;
  readonly rungs: readonly ScaleRung[];
}

/** The ladder with most of the wordings on it, where at least two stand on different rungs behind the same words. */
export function scaleBetween(wordings: readonly string[], { ladders, forms }: VerbLadders): VerbScale | null {
  let best: { readonly scale: VerbScale; readonly tabled: number } | null = null;
  for (const ladder of ladders) {
    const scale = scaleOn(wordings, ladder, forms);
    const tabled = scale?.rungs.filter((each) => each.tabled.length > 0).length ?? 0;
    if (scale !== null && tabled > (best?.tabled ?? 1)) best = { scale, tabled };
  }
  return best?.scale ?? null;
}

/** By how many rungs a wording is stronger (or, negative, weaker) than the base. */
export interface RungMove {
  readonly ladder: VerbLadder;
  readonly steps: number;
  /** The base's verb as it reads. */
  readonly from: string;
}

/** The move from the base to a wording; null where they do not stand on one ladder. */
export function rungMove(base: string, wording: string, { ladders, forms }: VerbLadders): RungMove | null {
  for (const ladder of ladders) {
    const [from, to] = [placeIn(base, ladder, forms), placeIn(wording, ladder, forms)];
    if (from === null || to === null || from.rung === to.rung) continue;
    if (base.slice(0, from.start) !== wording.slice(0, to.start)) continue;
    return { ladder, steps: to.rung - from.rung, from: base.slice(from.start, from.end) };
  }
  return null;
}

function scaleOn(wordings: readonly string[], ladder: VerbLadder, forms: Forms): VerbScale | null {
  const found = wordings.map((words) => placeIn(words, ladder, forms));
  const first = found.findIndex((place) => place !== null);
  const lead = wordings[first]?.slice(0, found[first]?.start);
  const places = found.map((place, at) =>
    place !== null && wordings[at]?.slice(0, place.start) === lead ? place : null,
  );
  const on = places.flatMap((place) => (place === null ? [] : [place.rung]));
  const [low, high] = [Math.min(...on), Math.max(...on)];
  if (!(low < high)) return null;
  const rungs = ladder.rungs.slice(low, high + 1).map((rung, step): ScaleRung => {
    const tabled = places.flatMap((place, at) => (place?.rung === low + step ? [at] : []));
    const [one] = tabled;
    const place = one === undefined ? undefined : places[one];
    if (one !== undefined && place != null) {
      const words = (wordings[one] ?? '').slice(place.start, place.end);
      return { rung, words, tabled, change: null };
    }
    const change = changeTo(rung, wordings, places, ladder, forms);
    const form = places.find((each) => each !== null)?.form ?? 'participle';
    return { rung, words: change?.words ?? phraseIn(rung, form, forms), tabled, change };
  });
  return { ladder, rungs };
}

/** The first wording, the base before all, whose verb this rung's can take the place of. */
function changeTo(
  rung: Rung,
  wordings: readonly string[],
  places: readonly (VerbPlace | null)[],
  ladder: VerbLadder,
  forms: Forms,
): VerbChange | null {
  for (const [wording, place] of places.entries()) {
    if (place === null || ladder.rungs[place.rung]?.joint !== rung.joint) continue;
    const { form, start, end, outside } = place;
    for (const phrase of rung.words) {
      const whole = inForm(phrase, form, forms);
      if (whole === null) continue;
      if (outside !== '' && !whole.endsWith(` ${outside}`)) continue;
      const words = outside === '' ? whole : whole.slice(0, -outside.length - 1);
      const isCapital = /^\p{Lu}/u.test(wordings[wording]?.slice(start, end) ?? '');
      return { wording, start, end, words: isCapital ? capitalised(words) : words };
    }
  }
  return null;
}

function phraseIn(rung: Rung, form: VerbForm, forms: Forms): string {
  const [first = ''] = rung.words;
  return inForm(first, form, forms) ?? first.toLowerCase();
}

/** The ladder's verb in a wording: the first one, and of those that begin there the longest. */
function placeIn(words: string, ladder: VerbLadder, forms: Forms): VerbPlace | null {
  let best: VerbPlace | null = null;
  for (const { pattern, ...is } of patternsOf(ladder, forms)) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const place = { ...is, start: found.index, end: found.index + found[0].length };
    if (best === null || place.start < best.start || (place.start === best.start && place.end > best.end))
      best = place;
  }
  return best;
}

type VerbPattern = Pick<VerbPlace, 'rung' | 'form' | 'outside'> & { readonly pattern: RegExp };

const known = new WeakMap<VerbLadder, readonly VerbPattern[]>();
const PREPOSITION = / (of|for|upon|to)$/;

/** Every phrase of a ladder in every form; one that ends in a preposition may leave it to the text behind the wording. */
function patternsOf(ladder: VerbLadder, forms: Forms): readonly VerbPattern[] {
  const memo = known.get(ladder);
  if (memo !== undefined) return memo;
  const patterns = ladder.rungs.flatMap(({ words }, rung) =>
    words.flatMap((phrase) =>
      VERB_FORMS.flatMap((form) => patternsFor(inForm(phrase, form, forms), { rung, form })),
    ),
  );
  known.set(ladder, patterns);
  return patterns;
}

function patternsFor(phrase: string | null, is: Pick<VerbPlace, 'rung' | 'form'>): readonly VerbPattern[] {
  if (phrase === null) return [];
  const whole = { ...is, outside: '', pattern: asWords(phrase, '(?![\\p{L}\\p{N}])') };
  const outside = PREPOSITION.exec(phrase)?.[1];
  if (outside === undefined) return [whole];
  return [whole, { ...is, outside, pattern: asWords(phrase.replace(PREPOSITION, ''), '(?=\\s*$)') }];
}

/** The phrase as whole words, whatever its capitals. */
function asWords(phrase: string, end: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${phrase}${end}`, 'iu');
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
