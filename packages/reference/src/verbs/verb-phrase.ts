// Verb phrases of the ladders in the forms that texts use: “Taking note of” is also “took note of” and “takes note of”.
// The forms are data (`verb-ladders.json`); nothing is inflected by rule, so nothing is inflected wrongly.
import type { VerbLadders } from './verb-ladders.ts';

/** `participle` opens items, `past` narrates, `present` is of one, `plain` of many or behind “to”. */
export const VERB_FORMS = ['participle', 'past', 'present', 'plain'] as const;
export type VerbForm = (typeof VERB_FORMS)[number];

type Verbs = VerbLadders['forms'];
type Verb = Verbs['verbs'][number];
const known = new WeakMap<Verbs, ReadonlyMap<string, Verb>>();

function verbsOf(forms: Verbs): ReadonlyMap<string, Verb> {
  const verbs = known.get(forms) ?? new Map(forms.verbs.map((verb) => [verb.participle, verb]));
  known.set(forms, verbs);
  return verbs;
}

/** A ladder's phrase in a form, in small letters; null for a phrase without a verb (“strongest condemnation”). */
export function inForm(phrase: string, form: VerbForm, forms: Verbs): string | null {
  const verbs = verbsOf(forms);
  const words = phrase.toLowerCase().split(' ');
  const at = words.findIndex((word) => verbs.has(word));
  const verb = verbs.get(words[at] ?? '');
  return verb === undefined ? null : words.with(at, verb[form]).join(' ');
}

/** A last word of a phrase that belongs to what follows it. */
const PREPOSITION = / (of|for|upon|on|to|at)$/;

/** A phrase without its last preposition, and that preposition; null where it has none. */
export function prepositionOf(
  phrase: string,
): { readonly bare: string; readonly preposition: string } | null {
  const preposition = PREPOSITION.exec(phrase)?.[1];
  return preposition === undefined ? null : { bare: phrase.replace(PREPOSITION, ''), preposition };
}

/** A phrase in the passive of a narrative, and whether its noun is in it. */
export interface PassivePhrase {
  readonly words: string;
  /** “deep concern was expressed at” begins with its noun; “welcomed” stands behind what is welcomed and “was”. */
  readonly withNoun: boolean;
}

/** A phrase in the passive; null where it has none: whoever “was called upon” stands in another sentence. */
export function inPassive(phrase: string, forms: Verbs): PassivePhrase | null {
  const [first = '', ...rest] = phrase.toLowerCase().split(' ');
  const passive = verbsOf(forms).get(first)?.passive;
  const preposition = prepositionOf(phrase)?.preposition;
  if (passive === undefined) {
    const words = preposition === undefined ? inForm(phrase, 'past', forms) : null;
    return words === null ? null : { words, withNoun: false };
  }
  const manner = rest.indexOf('with');
  const noun =
    manner < 0 ? rest.slice(0, preposition === undefined ? rest.length : -1) : rest.slice(0, manner);
  return { words: [...noun, 'was', passive, ...rest.slice(noun.length)].join(' '), withNoun: true };
}

/** What is expressed, without the verb: “deep concern at”; null for a phrase of another verb. */
export function nounOf(phrase: string): string | null {
  return /^expressing (.+)$/i.exec(phrase)?.[1]?.toLowerCase() ?? null;
}
