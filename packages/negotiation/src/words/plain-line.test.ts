import { expect, it } from 'vitest';
import { isPlainLine } from './plain-line.ts';

it.each([
  ['', 'nothing'],
  ['Camille Bérard, First Secretary', 'Latin letters'],
  ['S/AC.51/2026/1', 'a symbol'],
  ['محمد الأمين', 'Arabic letters'],
  ['می\u200cخواهم', 'a Persian word with the opposite of a joiner'],
  ['श्री\u200dमान', 'an Indic word with a joiner'],
  ['ශ්\u200dරී ලංකා', 'a Sinhala name with a joiner'],
  ['葛\u{e0100}飾区', 'a Japanese name with the choice of a shape'],
  ['O\u00a0’Brien', 'a space that does not break'],
])('%j: %s', (line) => expect(isPlainLine(line)).toBe(true));

it.each([
  ['a\nb', 'a line break'],
  ['a\tb', 'a tab'],
  ['a\u0000', 'a control character'],
  ['a\u0085b', 'a control character of the second row'],
  ['a\u2028b', 'the end of a line'],
  ['a\u2029b', 'the end of a paragraph'],
  ['\u202eevil', 'an override'],
  ['a\u202ab\u202c', 'an embedding'],
  ['a\u2066b\u2069', 'an isolate'],
  ['a\u200eb', 'a directional mark'],
  ['a\u061cb', 'the Arabic one'],
  ['a\u200bb', 'a space without width'],
  ['a\ufeffb', 'another one'],
  ['a\u2060b', 'a joiner of words'],
  ['a\u00adb', 'a hyphen that does not show'],
  ['a\u200db', 'a joiner where no script needs it'],
  ['محمد\u200d', 'a joiner at the end'],
  [' \ufe0f', 'a choice of shape behind no letter'],
  ['a\u{e0041}b', 'a tag'],
  ['a\ud800', 'half a character'],
])('not %j: %s', (line) => expect(isPlainLine(line)).toBe(false));
