// How the letters of a text file are written. UTF-8, and what carries a mark of its order of bytes, is known; for all
// else the likely ways are offered, the likeliest first, and a person who can read the words chooses. Nothing is guessed
// in silence.
import { wideEncoding } from './file-kind.ts';

/** A way of writing letters, by its name in the Encoding Standard, and what a person calls it. */
export const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big end first',
  'windows-1252': 'Western European (Windows)',
  'windows-1251': 'Cyrillic (Windows)',
  'koi8-u': 'Cyrillic (KOI8)',
  ibm866: 'Cyrillic (DOS)',
  'iso-8859-5': 'Cyrillic (ISO)',
  'windows-1256': 'Arabic (Windows)',
  'iso-8859-6': 'Arabic (ISO)',
  'windows-1253': 'Greek (Windows)',
  'windows-1255': 'Hebrew (Windows)',
  'windows-1250': 'Central European (Windows)',
  'windows-1254': 'Turkish (Windows)',
  'windows-1257': 'Baltic (Windows)',
  macintosh: 'Western European (Macintosh)',
  gb18030: 'Chinese, simplified (GB)',
  big5: 'Chinese, traditional (Big5)',
  shift_jis: 'Japanese (Shift JIS)',
  'euc-jp': 'Japanese (EUC)',
  'iso-2022-jp': 'Japanese (ISO-2022)',
  'euc-kr': 'Korean (EUC)',
} as const;
export type Encoding = keyof typeof ENCODINGS;

/** How a file is read: its likely encodings, and whether the first of them is known to be right. */
export interface EncodingChoice {
  /** The likeliest first; one alone when it is known. */
  readonly likely: readonly [Encoding, ...Encoding[]];
  readonly isKnown: boolean;
}

/** Bytes from which the likelihood is told: those around the first that are no ASCII. */
const SAMPLE = 16_384;
const SINGLE_BYTE: readonly Encoding[] = [
  'windows-1252',
  'windows-1251',
  'koi8-u',
  'ibm866',
  'iso-8859-5',
  'windows-1256',
  'iso-8859-6',
  'windows-1253',
  'windows-1255',
  'windows-1250',
  'windows-1254',
  'windows-1257',
  'macintosh',
];
const SEVERAL_BYTES: readonly Encoding[] = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];

/** How a text file may be written. Never throws. */
export function encodingOf(bytes: Uint8Array): EncodingChoice {
  const marked = markedEncoding(bytes);
  if (marked !== null) return known(marked);
  if (bytes.includes(0)) {
    const wide = wideEncoding(bytes);
    if (wide !== null) return known(wide);
  }
  const letters = utf8Letters(bytes);
  if (letters.damaged === 0)
    return hasJapaneseEscapes(bytes) ? { likely: ['iso-2022-jp', 'utf-8'], isKnown: false } : known('utf-8');
  const others = likeliest(sampleOf(bytes));
  const wide = wideEncoding(bytes);
  if (wide !== null) return { likely: [wide, ...others], isKnown: false };
  // Letters of UTF-8 do not come about by chance: a few broken bytes among more of them are damage.
  if (letters.whole > letters.damaged) return { likely: ['utf-8', ...others], isKnown: true };
  return { likely: others, isKnown: false };
}

/** The words of a text file; what cannot be read becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function known(encoding: Encoding): EncodingChoice {
  return { likely: [encoding], isKnown: true };
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** How many letters beyond ASCII are whole as UTF-8, and how many bytes are none. */
function utf8Letters(bytes: Uint8Array): { readonly whole: number; readonly damaged: number } {
  let [whole, damaged] = [0, 0];
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at);
    if (length === 0) damaged += 1;
    else if (length > 1) whole += 1;
    at += Math.max(1, length);
  }
  return { whole, damaged };
}

/** The bytes of the letter that begins here; 0 when none does. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
  return length;
}

function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24) return true;
  return false;
}

/** Up to `SAMPLE` bytes from the line in which the first letter beyond ASCII stands, cut between ASCII characters. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, bytes.lastIndexOf(0x0a, first) + 1, first - SAMPLE / 2);
  const cut = bytes.subarray(start, start + SAMPLE);
  const isWhole = start + SAMPLE >= bytes.length;
  return isWhole
    ? cut
    : cut.subarray(0, Math.max(cut.lastIndexOf(0x0a), cut.lastIndexOf(0x20)) + 1 || cut.length);
}

/** The encodings in which a sample looks like words, the likeliest first; the Western one always among them. */
function likeliest(sample: Uint8Array): readonly [Encoding, ...Encoding[]] {
  const scored = [...SINGLE_BYTE, ...SEVERAL_BYTES]
    .map((encoding) => ({ encoding, score: likeness(sample, encoding) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ encoding }) => encoding);
  const [first = 'windows-1252', ...rest] = scored;
  return [first, ...rest];
}

/** How much a sample looks like words in an encoding. */
function likeness(sample: Uint8Array, encoding: Encoding): number {
  const text = decodeText(sample, encoding);
  // The Chinese sets have the Japanese letters too; whoever writes those uses a Japanese one.
  const isChinese = encoding === 'gb18030' || encoding === 'big5';
  if (isChinese && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return -text.length;
  let score = -10 * (text.split('\ufffd').length - 1);
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) score += wordScore(word);
  for (const [sign] of text.matchAll(/[^\p{L}\p{M}\p{ASCII}\ufffd]/gu))
    score += USUAL_SIGN.test(sign) ? 1 : -3;
  for (const _ of text.matchAll(/\p{Ll}\p{Lu}|\p{L}[§¤©®±÷×¶¬]/gu)) score -= 2;
  return score;
}

/** Signs that stand between words of some script; others, such as drawings of lines, mark a wrong guess. */
const USUAL_SIGN = /[\u00a0«»‘’“”„‚–—…•§°№€£·،؛؟、。，：；「」『』（）《》０-９！？]/u;
const SCRIPTS = ['Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Latin'] as const;
const IN_SCRIPT = SCRIPTS.map((script) => new RegExp(`^[\\p{Script=${script}}\\p{M}]+$`, 'u'));
/** The commonest characters of written Chinese, in both forms: those that are wrong are never these. */
const COMMON_HAN =
  /[的一是不了在人有我他这中大来上国和地到以说为子时个们會這國說來時個為們對學發童兒儿武装裝工作组組委员員会报報告决決议議方保护護第关關于於及]/gu;

function wordScore(word: string): number {
  if (/^\p{ASCII}+$/u.test(word)) return 0;
  // Letters of half the width, and Korean letters that stand for no syllable, are hardly ever written.
  if (/[\uff61-\uffdc\u3130-\u318f]/.test(word)) return -2 * word.length;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word))
    return eastAsian(word, /[\p{Script=Hiragana}ー\p{Script=Katakana}]/gu);
  if (/\p{Script=Hangul}/u.test(word)) return /^[가-힣]+$/.test(word) ? eastAsian(word, /./gu) : -word.length;
  if (/\p{Script=Han}/u.test(word)) return eastAsian(word, COMMON_HAN);
  const script = SCRIPTS[IN_SCRIPT.findIndex((pattern) => pattern.test(word))];
  if (script === undefined) return -2 * word.length;
  // A word of Latin letters alone that has hardly one of ASCII is another script, read wrongly.
  if (script === 'Latin') {
    const plain = word.replace(/\P{ASCII}/gu, '').length;
    return plain * 2 >= word.length ? 2 : word.length === 1 ? 0 : -word.length;
  }
  const isCased = script === 'Cyrillic' || script === 'Greek';
  const isUsual = !isCased || /^(?:\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}{1,12})$/u.test(word);
  return isUsual ? word.length + (COMMON_LETTERS[script].test(word) ? 1 : 0) : -word.length;
}

/** Letters without which hardly a word of the script is written. */
const COMMON_LETTERS = {
  Cyrillic: /[оеаинтО]/,
  Greek: /[αοιετσν]/,
  Arabic: /[الين]/,
  Hebrew: /[יוהל]/,
} as const;

function eastAsian(word: string, common: RegExp): number {
  return 4 * (word.match(common)?.length ?? 0) - word.length / 4;
}
