// Makes any text safe to print: characters that XML or HTML cannot hold are taken out, line breaks become spaces
// (a leaf is one paragraph), and direction overrides are closed, so that no words can turn the text after them round.
// It changes no word; escaping for a format is the writer's.

const BREAKS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

/** The text without characters that no document can hold; lone surrogates become U+FFFD. */
export function printable(text: string): string {
  return text.toWellFormed().replace(BREAKS, ' ').replace(FORBIDDEN, '');
}

const POP_EMBEDDING = '\u202c';
const POP_ISOLATE = '\u2069';

/** The characters that close whatever direction controls the text leaves open (Unicode annex 9), innermost first. */
export function directionClosers(text: string): string {
  const open: string[] = [];
  for (const character of text) {
    if (/[\u202a\u202b\u202d\u202e]/.test(character)) open.push(POP_EMBEDDING);
    else if (/[\u2066-\u2068]/.test(character)) open.push(POP_ISOLATE);
    else if (character === POP_EMBEDDING && open.at(-1) === POP_EMBEDDING) open.pop();
    else if (character === POP_ISOLATE && open.includes(POP_ISOLATE))
      open.length = open.lastIndexOf(POP_ISOLATE);
  }
  return open.reverse().join('');
}

/** Words of others as a part of a sentence: printable, and whatever direction controls they leave open closed at their end. */
export function closedWords(text: string): string {
  const line = printable(text);
  return line + directionClosers(line);
}

const RIGHT_TO_LEFT =
  '[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}]';
const RIGHT_TO_LEFT_LETTER = new RegExp(RIGHT_TO_LEFT, 'u');
const RIGHT_TO_LEFT_STRETCH = new RegExp(`${RIGHT_TO_LEFT}(?:[^\\p{L}]*${RIGHT_TO_LEFT}|\\p{M})*`, 'gu');

/** Whether any letter of the text runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT_LETTER.test(text);
}

/** The direction a paragraph takes from its first letter; left to right when it has none. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text);
  return first !== null && hasRightToLeft(first[0]) ? 'rtl' : 'ltr';
}

/** The text cut into stretches of one direction each, spaces and signs between right-to-left words included. */
export function stretches(text: string): readonly { readonly text: string; readonly rightToLeft: boolean }[] {
  const parts: { text: string; rightToLeft: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(RIGHT_TO_LEFT_STRETCH)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), rightToLeft: false });
    parts.push({ text: match[0], rightToLeft: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), rightToLeft: false });
  return parts;
}
