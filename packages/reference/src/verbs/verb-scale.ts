// Wordings on a ladder: which rung a wording's verb stands on, which rungs lie between two contested ones, and how a wording
// reads with another rung's verb. Advice only; nothing is ever refused by it.
import { sideLadders } from './side-ladders.ts';
import type { Rung, VerbLadder, VerbLadders } from './verb-ladders.ts';
import { inForm, inPassive, nounOf, prepositionOf } from './verb-phrase.ts';
import { type PlaceForm, placeIn, type VerbPlace, type WordingInText } from './verb-place.ts';

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

/** A ladder as wordings are looked for on it: by its verbs, or by a phrase beside them. */
interface Scaled {
  readonly ladder: VerbLadder;
  readonly place: (wording: WordingInText) => VerbPlace | null;
  readonly phrases: (rung: Rung, place: VerbPlace) => readonly string[];
}

/** The ladder with most of the wordings on it, where at least two stand on different rungs behind the same words. */
export function scaleBetween(
  wordings: readonly string[],
  ladders: VerbLadders,
  behind = '',
): VerbScale | null {
  const asked = wordings.map((words) => ({ words, behind }));
  let best: { readonly scale: VerbScale; readonly tabled: number } | null = null;
  for (const scaled of scalesFor(asked, ladders)) {
    const scale = scaleOn(asked, scaled, ladders);
    const tabled = scale?.rungs.filter((each) => each.tabled.length > 0).length ?? 0;
    if (scale !== null && tabled > (best?.tabled ?? 1)) best = { scale, tabled };
  }
  return best?.scale ?? null;
}

/** That a wording is stronger or weaker than the base. */
export interface RungMove {
  readonly ladder: VerbLadder;
  /** By how many rungs it is stronger or, negative, weaker: how far that is nobody can say. */
  readonly steps: number;
  /** The base's verb as it reads. */
  readonly from: string;
}

/** The move from the base to a wording; null where they do not stand on one ladder. */
export function rungMove(base: string, wording: string, ladders: VerbLadders, behind = ''): RungMove | null {
  const asked = [base, wording].map((words) => ({ words, behind }));
  for (const { ladder, place } of scalesFor(asked, ladders)) {
    const [from, to] = asked.map(place);
    if (from == null || to == null || from.rung === to.rung) continue;
    if (base.slice(0, from.start) !== wording.slice(0, to.start)) continue;
    return { ladder, steps: to.rung - from.rung, from: base.slice(from.start, from.end) };
  }
  return null;
}

/** The ladders to ask, the fittest first: one that is for what the wordings are about, and not one that is for something else. */
function scalesFor(wordings: readonly WordingInText[], all: VerbLadders): readonly Scaled[] {
  const fit = all.ladders.map((ladder) => ({ ladder, isFor: isFor(ladder, wordings, all) }));
  const asked = [
    ...fit.filter(({ isFor }) => isFor === 'yes'),
    ...fit.filter(({ isFor }) => isFor === 'perhaps'),
  ];
  return [
    ...asked.map(
      ({ ladder }): Scaled => ({
        ladder,
        place: (wording) => placeIn(wording, ladder, all),
        phrases: (rung, place) => phrasesFor(rung, place, ladder, all),
      }),
    ),
    ...sideLadders(all).map(
      ({ ladder, place }): Scaled => ({ ladder, place, phrases: ({ words }) => words }),
    ),
  ];
}

/** How many words behind the verb say what it is about. */
const SUBJECT_WORDS = 12;

function isFor(
  ladder: VerbLadder,
  wordings: readonly WordingInText[],
  all: VerbLadders,
): 'yes' | 'perhaps' | 'no' {
  if (ladder.subjects === undefined) return 'perhaps';
  const subjects = new Set(ladder.subjects);
  const about = wordings.flatMap((wording) => {
    const place = placeIn(wording, ladder, all);
    if (place === null) return [];
    const after = `${wording.words.slice(place.end)} ${wording.behind}`.toLowerCase();
    return [after.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')];
  });
  if (about.some((words) => words.slice(0, SUBJECT_WORDS).some((word) => subjects.has(word)))) return 'yes';
  return about.every((words) => words.length === 0 || words.join(' ') === 'of') ? 'perhaps' : 'no';
}

function scaleOn(wordings: readonly WordingInText[], scaled: Scaled, all: VerbLadders): VerbScale | null {
  const { ladder } = scaled;
  const found = wordings.map(scaled.place);
  const first = found.findIndex((place) => place !== null);
  const lead = wordings[first]?.words.slice(0, found[first]?.start);
  const places = found.map((place, at) =>
    place !== null && wordings[at]?.words.slice(0, place.start) === lead ? place : null,
  );
  const on = places.flatMap((place) => (place === null ? [] : [place.rung]));
  const [low, high] = [Math.min(...on), Math.max(...on)];
  if (!(low < high)) return null;
  const rungs = ladder.rungs.slice(low, high + 1).map((rung, step): ScaleRung => {
    const tabled = places.flatMap((place, at) => (place?.rung === low + step ? [at] : []));
    const [one] = tabled;
    const place = one === undefined ? undefined : places[one];
    if (one !== undefined && place != null) {
      const words = (wordings[one]?.words ?? '').slice(place.start, place.end);
      return { rung, words, tabled, change: null };
    }
    const change = changeTo(rung, wordings, places, scaled);
    const form = places.find((each) => each !== null)?.form ?? 'participle';
    return { rung, words: change?.words ?? phraseIn(rung, form, all), tabled, change };
  });
  return { ladder, rungs };
}

/** The first wording, the base before all, whose verb this rung's can take the place of. */
function changeTo(
  rung: Rung,
  wordings: readonly WordingInText[],
  places: readonly (VerbPlace | null)[],
  { phrases }: Scaled,
): VerbChange | null {
  for (const [wording, place] of places.entries()) {
    if (place === null || place.isSplit) continue;
    const [words] = phrases(rung, place);
    if (words === undefined) continue;
    const { start, end } = place;
    const isCapital = /^\p{Lu}/u.test(wordings[wording]?.words.slice(start, end) ?? '');
    return { wording, start, end, words: isCapital ? capitalised(words) : words };
  }
  return null;
}

/** How a rung's phrases read in the place of a verb; those that want other words behind them are left out. */
function phrasesFor(
  rung: Rung,
  { form, object, outside, rung: at }: VerbPlace,
  ladder: VerbLadder,
  all: VerbLadders,
): readonly string[] {
  const wantsClause = rung.joint === 'that';
  const hasClause = object === 'unknown' ? ladder.rungs[at]?.joint === 'that' : object === 'clause';
  if (wantsClause ? !hasClause : hasClause && ladder.clauses !== true) return [];
  return rung.words.flatMap((phrase) => {
    const whole = inPlace(phrase, form, all);
    if (whole === null) return [];
    const cut = prepositionOf(whole);
    if (hasClause && cut !== null) return [cut.bare];
    if (outside === '' || hasClause) return [whole];
    return cut?.preposition === outside ? [cut.bare] : [];
  });
}

function inPlace(phrase: string, form: PlaceForm, { forms }: VerbLadders): string | null {
  if (form === 'noun') return nounOf(phrase);
  if (form !== 'passive' && form !== 'with-noun') return inForm(phrase, form, forms);
  const passive = inPassive(phrase, forms);
  return passive !== null && passive.withNoun === (form === 'with-noun') ? passive.words : null;
}

function phraseIn(rung: Rung, form: PlaceForm, all: VerbLadders): string {
  const [first = ''] = rung.words;
  return inPlace(first, form, all) ?? first.toLowerCase();
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
