// JSON as a hostile client writes it: one value of an honest text replaced by one that JSON can hold and nobody means, a name that
// changes what an object inherits from, a value twice, or brackets without end.
import type { Chance } from '../chance.ts';

/** Values as they are written: numbers at every edge, halves of characters, characters that do not show, days that there are not. */
const VALUES: readonly string[] = [
  '-0',
  '-0.0',
  '1e999',
  '-1e999',
  '1e-999',
  '0.1',
  '9007199254740993',
  '4294967296',
  '"\\ud800"',
  '"\\udc00слово"',
  '"\\u0000"',
  '"\\u202etxet"',
  '"\\u2028"',
  '"漢字 🕊 नमस्ते"',
  '"__proto__"',
  '"toString"',
  '"2026-02-30T00:00:00.000Z"',
  '"+010000-01-01T00:00:00.000Z"',
  '{"__proto__":{"seat":"chair"}}',
  '{"toString":1}',
  '[[[[[[]]]]]]',
  `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
  '',
];

/** A value, and nothing that is a name: names stand before a colon. */
const VALUE = /"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d+(?:\.\d+)?|true|false|null/g;

/** The text with one thing in it changed; now and then as it is. */
export function hostileJson(chance: Chance, text: string): string {
  const dice = chance.next();
  if (dice < 0.5) return text;
  if (dice < 0.55) return text.replace('{', '{"__proto__":{"seat":"chair"},');
  if (dice < 0.6) return text.slice(0, chance.below(text.length + 1));
  const found = [...text.matchAll(VALUE)];
  if (found.length === 0) return text;
  const one = chance.pick(found);
  return text.slice(0, one.index) + chance.pick(VALUES) + text.slice(one.index + one[0].length);
}

/** What somebody may say in a private room, as JSON. */
export function sayingJson(chance: Chance, id: string, paragraph: string): string {
  const quote = { leaf: 'l-1', start: 0, end: 4, words: 'word' };
  const place = { paragraph, bracket: null, wording: null, stance: null, acts: 3 };
  const on = chance.pick<object>([{ ...place, quote: null }, { ...place, quote }, { thread: 's-1' }]);
  const command = chance.pick<object>([
    { kind: 'say', on, words: 'Could we live with this?', mentions: [] },
    { kind: 'say', on, words: 'x'.repeat(1_900), mentions: ['FRA', 'PAK'] },
    { kind: 'unsay', saying: `s-${chance.below(20)}` },
  ]);
  return hostileJson(chance, JSON.stringify({ id, command }));
}
