// Where a ladder's verb stands in a wording, in which form, and what follows it. A phrase that goes on longer than any that is
// known (“noting with dismay”, “strongly and publicly condemned”) has no place: its shorter part says something else.
import type { VerbLadder, VerbLadders } from './verb-ladders.ts';
import { inForm, inPassive, nounOf, prepositionOf, VERB_FORMS, type VerbForm } from './verb-phrase.ts';

/**
 * `passive` stands behind what it is said of (“was noted”), `with-noun` begins with its noun (“concern was expressed at”), and
 * `noun` leaves the verb to the text before it (“its deep concern at”).
 */
export type PlaceForm = VerbForm | 'passive' | 'with-noun' | 'noun';

export interface VerbPlace {
  /** The rung's place on its ladder, from 0. */
  readonly rung: number;
  readonly form: PlaceForm;
  readonly start: number;
  readonly end: number;
  /** A last “of” or “upon” that the wording leaves to the text behind it; empty when the phrase is whole. */
  readonly outside: string;
  /** A clause (“that …”), what the verb is about, or unknown where nothing follows. */
  readonly object: 'clause' | 'noun' | 'unknown';
  /** Whether a part of the phrase stands apart (“condemned … in the strongest terms”), so that another verb cannot take its place. */
  readonly isSplit: boolean;
}

/** A wording and the words that follow it in its paragraph. */
export interface WordingInText {
  readonly words: string;
  readonly behind: string;
}

type Meaning = Pick<VerbPlace, 'rung' | 'form' | 'outside'>;
interface Phrases {
  readonly pattern: RegExp;
  readonly meanings: ReadonlyMap<string, Meaning>;
}

/** The first of the ladder's verbs in a wording; null where there is none, or where more belongs to it than is known. */
export function placeIn(wording: WordingInText, ladder: VerbLadder, all: VerbLadders): VerbPlace | null {
  const found = matchIn(wording.words, phrasesOf(ladder, all));
  if (found === null) return null;
  const isPart = all.ladders.some((other) => {
    const longer = other === ladder ? null : matchIn(wording.words, phrasesOf(other, all));
    return longer !== null && longer.start <= found.start && longer.end > found.end;
  });
  if (isPart) return null;
  const before = wording.words.slice(0, found.start);
  const after = `${wording.words.slice(found.end)} ${wording.behind}`;
  if (GOES_ON_BEFORE.test(before) || GOES_ON_AFTER.test(after) || hasSecondVerb(after, all)) return null;
  if (found.form === 'noun' && !OPENS_NOUN.test(before)) return null;
  const object = /^,?\s*that\b/i.test(after) ? 'clause' : /[\p{L}\p{N}]/u.test(after) ? 'noun' : 'unknown';
  const isPassive = found.form === 'past' && /\b(?:was|were|is|are|be|been|being)\s+$/i.test(before);
  const place: VerbPlace = { ...found, object, isSplit: false, ...(isPassive ? { form: 'passive' } : {}) };
  const manner = MANNER.exec(wording.words.slice(found.end))?.[0];
  if (manner === undefined) return place;
  const phrase = `${wording.words.slice(found.start, found.end)} ${manner}`;
  const whole = phrasesOf(ladder, all).meanings.get(normal(phrase));
  return whole === undefined ? null : { ...place, rung: whole.rung, isSplit: true };
}

/** “Strongly and publicly”, “did not”: what a verb known without it does not say. */
const GOES_ON_BEFORE = /(?:\b\p{L}+ly|\b(?:not|never|neither|nor|without|most|very))\s+$/iu;
/** What a noun stands behind; behind another word (“great concern”) it is another noun. */
const OPENS_NOUN = /^$|\b(?:its|their|with|express\p{L}*|reiterat\p{L}*|convey\p{L}*)\s+$/iu;
/** “With dismay”, “unequivocally”, “and its condemnation of”: more of what the verb says. */
const GOES_ON_AFTER =
  /^,?\s+(?:(?:of|for|upon|on|to|at)\s+)?(?:with|\p{L}+ly|and\s+(?:its|their))(?!\p{L})/iu;

/** “And commended”: a second verb of the ladders; another one (“and studied”) is left to the text. */
function hasSecondVerb(after: string, { forms }: VerbLadders): boolean {
  const second = SECOND.exec(after)?.[1]?.toLowerCase();
  return second !== undefined && forms.verbs.some((verb) => VERB_FORMS.some((form) => verb[form] === second));
}

const SECOND = /^,?\s+(?:(?:of|for|upon|on|to|at)\s+)?(?:and|or|but)\s+(?:\p{L}+ly\s+)?(\p{L}+)/iu;
/** How strongly something is condemned may be said behind what is. */
const MANNER = /\bin the (?:strongest|clearest|firmest)(?: possible)? terms\b/i;

function matchIn(
  words: string,
  { pattern, meanings }: Phrases,
): (Meaning & { readonly start: number; readonly end: number }) | null {
  // Latin letters alone, so that every place stays where it is; a pattern that ignores case takes ten times as long to make.
  const match = pattern.exec(words.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
  if (match === null) return null;
  const meaning = meanings.get(normal(match[0]));
  if (meaning === undefined)
    throw new Error(`verb ladders: ${JSON.stringify(match[0])} was found and is unknown`);
  const end = match.index + match[0].length;
  // “Noting, with deep concern, the attacks”: the comma that closes goes with the phrase.
  const closes = match[0].includes(',') && words[end] === ',';
  return { ...meaning, start: match.index, end: closes ? end + 1 : end };
}

/** A phrase as it is looked up: small letters, without commas, “its” and “possible”. */
function normal(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(',', '')
    .replace(/\b(?:its|their) |\bpossible (?=terms\b)/g, '')
    .replace(/ (?:about|over)$/, ' at')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
}

const known = new WeakMap<VerbLadder, Phrases>();

function phrasesOf(ladder: VerbLadder, { forms }: VerbLadders): Phrases {
  const memo = known.get(ladder);
  if (memo !== undefined) return memo;
  const meanings = new Map<string, Meaning>();
  const whole: string[] = [];
  const bare: string[] = [];
  const add = (phrase: string, rung: number, form: PlaceForm) => {
    if (!meanings.has(phrase)) meanings.set(phrase, { rung, form, outside: '' });
    whole.push(phrase);
    const cut = prepositionOf(phrase);
    if (cut === null) return;
    if (!meanings.has(cut.bare)) meanings.set(cut.bare, { rung, form, outside: cut.preposition });
    bare.push(cut.bare);
  };
  for (const [rung, { words, joint }] of ladder.rungs.entries())
    for (const written of words) {
      const phrase = joint === 'at' && prepositionOf(written) === null ? `${written} at` : written;
      for (const form of VERB_FORMS) {
        const formed = inForm(phrase, form, forms);
        if (formed !== null) add(formed, rung, form);
      }
      const passive = inPassive(phrase, forms);
      if (passive?.withNoun === true) add(passive.words, rung, 'with-noun');
      const noun = nounOf(phrase);
      if (noun !== null) add(noun, rung, 'noun');
    }
  const end = '(?![\\p{L}\\p{N}])';
  const open = '(?=\\s*$|,?\\s+that\\b)';
  const pattern = `(?<![\\p{L}\\p{N}])(?:(?:${asPattern(whole)})${end}|(?:${asPattern(bare)})${open})`;
  const phrases = { pattern: new RegExp(pattern, 'u'), meanings };
  known.set(ladder, phrases);
  return phrases;
}

/** Any of the phrases, the longest first: single commas between words, “its” before a noun, “at” also as “about” and “over”. */
function asPattern(phrases: readonly string[]): string {
  if (phrases.length === 0) return '(?!)';
  const between = ',?\\s+(?:(?:its|their)\\s+)?';
  return [...new Set(phrases)]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/ at$/, ' (?:at|about|over)').split(' '))
    .map((words) => words.map((word) => (word === 'terms' ? '(?:possible\\s+)?terms' : word)).join(between))
    .join('|');
}
