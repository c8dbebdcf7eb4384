// Verb phrases of the ladders in the forms that texts use: “Taking note of” is also “took note of” and “takes note of”.
// The forms are data (`verb-ladders.json`); nothing is inflected by rule, so nothing is inflected wrongly.
import { verbLadders } from './verb-ladders.ts';

/** `participle` opens items, `past` narrates, `present` is of one, `plain` of many or behind “to”. */
export const VERB_FORMS = ['participle', 'past', 'present', 'plain'] as const;
export type VerbForm = (typeof VERB_FORMS)[number];

const verbs = new Map(verbLadders.forms.verbs.map((verb) => [verb.participle, verb]));

/** A ladder's phrase in a form, in small letters; null for a phrase without a verb (“strongest condemnation”). */
export function inForm(phrase: string, form: VerbForm): string | null {
  const words = phrase.toLowerCase().split(' ');
  const at = words.findIndex((word) => verbs.has(word));
  const verb = verbs.get(words[at] ?? '');
  return verb === undefined ? null : words.with(at, verb[form]).join(' ');
}
