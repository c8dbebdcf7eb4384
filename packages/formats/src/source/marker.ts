// The label that opens a numbered paragraph, a lettered item or a bullet, as people write them in several scripts.
// Only the shape is read here; whether it counts, and at which level, depends on its surroundings (`list-levels.ts`).
import type { SourceLine } from './source-lines.ts';

/** `length` covers the label and the space behind it. */
export type Marker =
  | { readonly kind: 'number'; readonly value: number; readonly length: number }
  /** 1.1 or 1.1.1: its place in a count of several levels. */
  | { readonly kind: 'outline'; readonly path: readonly number[]; readonly length: number }
  /** (1) */
  | { readonly kind: 'enclosed-number'; readonly value: number; readonly length: number }
  /** (a), a), (iv), (أ), （a）, [b] */
  | { readonly kind: 'enclosed'; readonly letters: string; readonly length: number }
  /** a. or iv. */
  | { readonly kind: 'dotted'; readonly letters: string; readonly length: number }
  /** A. or IV., used before headings */
  | { readonly kind: 'capital'; readonly letters: string; readonly length: number }
  | { readonly kind: 'bullet'; readonly glyph: string; readonly length: number };

const DIGITS = '[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]{1,3}';
/** 3 bis, 4alt., 4 alt 2: a paragraph between two others, or another text for one. */
const BEHIND = '(?: ?(?:bis|ter|quater|quinquies|sexies|бис|тер|кватер|مكررا?)| ?alt\\.?(?: ?[0-9])?)?';
const NUMBER = new RegExp(`^(${DIGITS})${BEHIND}[.)．）](?: |$|(?<=[．）]))`);
/** 1.1, 1.1.1: behind it a sentence begins; an amount goes on in small letters. */
const OUTLINE = new RegExp(
  `^(${DIGITS}(?:[.．]${DIGITS}){1,3})[.)．）]? ?(?<=[ ．）])(?=[“"«„(（[［]{0,2}[\\p{Lu}\\p{Lo}])`,
  'u',
);
/** "1 - ", as Arabic and French texts number; behind it a word begins. */
const DASHED_NUMBER = /^(\d{1,3}) [-–—] (?=\p{L})/u;
/** § 3, Para 3., OP3. */
const NAMED_NUMBER = new RegExp(
  `^(?:§{1,2} ?(${DIGITS})\\.? (?=[\\p{Lu}\\p{Lo}[])|(?:Para(?:graph)?\\.?|OP|PP) ?(${DIGITS})${BEHIND}[.:)] )`,
  'u',
);
/** 一、 and （一）: Chinese numerals up to ninety-nine. */
const CHINESE = '[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]';
const CHINESE_NUMBER = new RegExp(`^(${CHINESE})、 ?`, 'u');
const ENCLOSED_CHINESE = new RegExp(`^[（(](${CHINESE})[）)] ?`, 'u');
/** ‘١’, the third level of an Arabic text. */
const QUOTED_NUMBER = new RegExp(`^[‘’'](${DIGITS})[‘’'] `);
const IDEOGRAPHIC_NUMBER = new RegExp(`^(${DIGITS})、 ?`);
const ARABIC_NUMBER = /^([\u0660-\u0669\u06f0-\u06f9]{1,3}) ?[-–—](?: |$)/;
const ENCLOSED_NUMBER = new RegExp(`^(?:\\((${DIGITS})\\)(?: |$)|（(${DIGITS})） ?)`);
const FULL_WIDTH = /^[（［]([a-z]|([a-z])\2|[ivxl]{2,6})[）］] ?/u;
/** [b] or [ii] before a word; one small a in brackets is an article that is negotiated, unless a sentence begins behind it. */
const BRACKETED = /^\[([b-z]|[ivxl]{2,6}|a(?=\] \p{Lu}))\] /u;
const ENCLOSED = /^\((\p{Ll}|([a-z])\2|[ivxl]{2,6}|[\u0621-\u064a])\)(?: |$|(?=\p{Lu}))/u;
const HALF_ENCLOSED = /^(\p{Ll}|[ivxl]{2,6}|[\u0621-\u064a])\) /u;
const DOTTED = /^(\p{Ll}|[ivxl]{2,6})\. /u;
const CAPITAL = /^(\p{Lu}|[IVXL]{2,6})\. /u;
const BULLET = /^(?:([–—‒−*+-])(?: |$)|([•‣◦▪●○■□·➢►\uf0b7\uf0a7\uf02d\uf0d8]) ?)/u;
/** What remains of a word processor's second-level bullet when its font is lost; only before a tab. */
const TABBED_BULLET = /^([o§Ø]) /;

/** The marker that opens a line, or null; a label with something cut out of its middle is none. */
export function markerOf(line: SourceLine): Marker | null {
  const marker = markerIn(line);
  const isBroken = marker !== null && line.drops.some(({ at }) => at > 0 && at < marker.length);
  return isBroken ? null : marker;
}

function markerIn({ words, isTabbed }: SourceLine): Marker | null {
  const counted = OUTLINE.exec(words);
  if (counted !== null) return { kind: 'outline', path: pathIn(counted[1] ?? ''), length: counted[0].length };
  const number =
    NUMBER.exec(words) ??
    ARABIC_NUMBER.exec(words) ??
    IDEOGRAPHIC_NUMBER.exec(words) ??
    DASHED_NUMBER.exec(words) ??
    NAMED_NUMBER.exec(words) ??
    CHINESE_NUMBER.exec(words);
  const digits = number?.[1] ?? number?.[2];
  if (number !== null && digits !== undefined)
    return { kind: 'number', value: digitsValue(digits), length: number[0].length };
  const enclosed = enclosedIn(words);
  if (enclosed !== null) return enclosed;
  const bullet = BULLET.exec(words) ?? (isTabbed ? TABBED_BULLET.exec(words) : null);
  const glyph = bullet?.[1] ?? bullet?.[2];
  if (bullet !== null && glyph !== undefined) {
    // A bullet before a letter is a list pasted from a page that draws both: the letter counts.
    const [{ length }] = bullet;
    const inner = enclosedIn(words.slice(length));
    return inner === null ? { kind: 'bullet', glyph, length } : { ...inner, length: length + inner.length };
  }
  return letterMarker('dotted', DOTTED.exec(words)) ?? letterMarker('capital', CAPITAL.exec(words));
}

function enclosedIn(words: string): Marker | null {
  const number = ENCLOSED_NUMBER.exec(words) ?? ENCLOSED_CHINESE.exec(words) ?? QUOTED_NUMBER.exec(words);
  const digits = number?.[1] ?? number?.[2];
  if (number !== null && digits !== undefined)
    return { kind: 'enclosed-number', value: digitsValue(digits), length: number[0].length };
  return letterMarker(
    'enclosed',
    ENCLOSED.exec(words) ?? HALF_ENCLOSED.exec(words) ?? FULL_WIDTH.exec(words) ?? BRACKETED.exec(words),
  );
}

function pathIn(words: string): readonly number[] {
  return words.split(/[.．]/).map(digitsValue);
}

/** Whether a place in an outline comes next: 1.2 after 1.1 and after 1.1.3, 1.1 after 1, 2.1 after 2. */
export function followsInOutline(path: readonly number[], before: readonly number[]): boolean {
  const parent = path.slice(0, -1);
  const value = path.at(-1) ?? 0;
  if (parent.some((one, index) => one !== before[index])) return false;
  return before.length < path.length
    ? before.length === parent.length && value === 1
    : value === (before[path.length - 1] ?? 0) + 1;
}

/** The place of a number or an outline's label in its count; null for other labels. */
export function outlinePath(marker: Marker | null): readonly number[] | null {
  if (marker?.kind === 'outline') return marker.path;
  return marker?.kind === 'number' ? [marker.value] : null;
}

function letterMarker(kind: 'enclosed' | 'dotted' | 'capital', match: RegExpExecArray | null): Marker | null {
  const letters = match?.[1];
  return match !== null && letters !== undefined && isLabel(letters)
    ? { kind, letters, length: match[0].length }
    : null;
}

/** The value of a Roman numeral up to 89 in its one correct form, or null. */
export function romanValue(letters: string): number | null {
  const match = /^(l?x{0,3}|xl)(ix|iv|v?i{0,3})$/.exec(letters.toLowerCase());
  if (match === null || letters === '') return null;
  let value = 0;
  for (const part of [match[1] ?? '', match[2] ?? '']) {
    if (part === 'xl') value += 40;
    else if (part === 'ix') value += 9;
    else if (part === 'iv') value += 4;
    else for (const letter of part) value += ROMAN[letter] ?? 0;
  }
  return value;
}

/** Whether a letter or Roman numeral comes right after another: c after b, iv after iii. */
export function followsInLetters(letters: string, before: string): boolean {
  const [value, valueBefore] = [romanValue(letters), romanValue(before)];
  if (value !== null && valueBefore !== null && value === valueBefore + 1) return true;
  return letters.length === before.length && letters.charCodeAt(0) === before.charCodeAt(0) + 1;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** One letter, a letter twice, or a Roman numeral. */
function isLabel(letters: string): boolean {
  return letters.length === 1 || letters[0] === letters[1] || romanValue(letters) !== null;
}

function digitsValue(digits: string): number {
  if (/\p{Script=Han}/u.test(digits)) return chineseValue(digits);
  return Number(
    digits.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
      String(digit.charCodeAt(0) & 0xf),
    ),
  );
}

function chineseValue(numeral: string): number {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const onesOf = (digit: string) => '一二三四五六七八九'.indexOf(digit) + 1;
  const ten = numeral.includes('十') ? 10 * (tens === '' ? 1 : onesOf(tens)) : 0;
  return ten + (ones === '' ? 0 : onesOf(ones));
}
