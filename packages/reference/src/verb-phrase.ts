// Verb phrases of the ladders in the forms that texts use: “Taking note of” is also “took note of” and “takes note of”.
// The forms are data (`verb-ladders.json`); nothing is inflected by rule, so nothing is inflected wrongly.
import type { VerbLadders } from './verb-ladders.ts';

/** `participle` opens items, `past` narrates, `present` is of one, `plain` of many or behind “to”. */
export const VERB_FORMS = ['participle', 'past', 'present', 'plain'] as const;
export type VerbForm = (typeof VERB_FORMS)[number];

type Verbs = VerbLadders['forms'];
const known = new WeakMap<Verbs, ReadonlyMap<string, Verbs['verbs'][number]>>();

function verbsOf(forms: Verbs): ReadonlyMap<string, Verbs['verbs'][number]> {
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
