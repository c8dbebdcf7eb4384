// The words with which a compiled draft begins one of several texts for the same paragraphs: "ALT 1 (FR, UK)", "Option B:",
// "备选案文一", "البديل 2". Only the shape is read here; whether others follow is for the brackets to find.

/** The head of an alternative. */
export interface AlternativeHead {
  /** What it calls itself; those that belong together do so alike. */
  readonly word: string;
  /** Its place among them, from 1. */
  readonly ordinal: number;
  /** What stands behind the number in parentheses or behind a dash; empty where nothing does. */
  readonly names: string;
  /** Its characters, with the space behind them. */
  readonly length: number;
}

const WORD =
  'ALT\\.?|Alt\\.?|ALTERNATIVE|Alternative|Alternativa|OPTION|Option|Opción|VARIANTE?|Variante?|ВАРИАНТ|Вариант|Альтернатива|备选案文|备选方案|方案|选项|البديل|بديل|الخيار|خيار';
const DIGITS = '[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]{1,2}';
const CHINESE = '一二三四五六七八九';
/** Letters and words that count, each row from 1. */
const COUNTS: readonly (readonly string[])[] = [
  [...'ABCDEFGH'],
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'],
  [...'АБВГД'],
  [...CHINESE],
  [...'甲乙丙丁'],
  ['ألف', 'باء', 'جيم', 'دال'],
  ['أ', 'ب', 'ج', 'د'],
  ['الأول', 'الثاني', 'الثالث', 'الرابع'],
];
const COUNTED = COUNTS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const HEAD = new RegExp(
  `^[\\s\\u00a0]*(${WORD})(?:[\\s\\u00a0]*(${DIGITS}|[${CHINESE}甲乙丙丁])|[\\s\\u00a0]+(${COUNTED}))(?![\\p{L}\\p{N}])`,
  'u',
);
const NAMES =
  /^[\s\u00a0]*(?:[(（]([^()（）[\]［］]{1,120})[)）]|[-–—][\s\u00a0]+([^[\]［］()（）:：.]{1,120})(?=[:：.]?[\]］]?$))/u;
const COLON = /^[\s\u00a0]*[:：.]?[\s\u00a0]*/u;
/** The line behind the last of them. */
const END = /^[[［]?end (?:of )?(?:the )?(?:alt\.?|alternatives?|options?|variants?)[.\]］]{0,2}$/iu;
const LONGEST = 320;

/** The head with which some words begin; null where they begin otherwise. Words follow it on its line only behind a colon or names. */
export function alternativeHead(words: string): AlternativeHead | null {
  const start = words.slice(0, LONGEST);
  const head = HEAD.exec(start);
  if (head === null) return null;
  let length = head[0].length;
  const names = NAMES.exec(start.slice(length));
  length += names?.[0].length ?? 0;
  const colon = COLON.exec(start.slice(length))?.[0] ?? '';
  length += colon.length;
  if (length < words.length && names === null && colon.trim() === '' && !/^[\]］]/.test(words.slice(length)))
    return null;
  return {
    word: (head[1] ?? '').toLowerCase().replace('.', ''),
    ordinal: ordinalOf(head[2] ?? head[3] ?? ''),
    names: (names?.[1] ?? names?.[2] ?? '').trim(),
    length,
  };
}

/** Whether a line is such a head and nothing else, in a bracket that it opens or alone. */
export function isAlternativeLine(line: string): boolean {
  const words = line.replace(/^[[［][\s\u00a0]*/, '');
  const head = alternativeHead(words);
  return head !== null && /^[\]］]?$/.test(words.slice(head.length));
}

/** Whether a line says that the alternatives end. */
export function isEndOfAlternatives(line: string): boolean {
  return END.test(line);
}

function ordinalOf(count: string): number {
  for (const row of COUNTS) if (row.includes(count)) return row.indexOf(count) + 1;
  return Number([...count].map((digit) => (/\d/.test(digit) ? digit : digit.charCodeAt(0) & 0xf)).join(''));
}
