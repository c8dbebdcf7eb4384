// Words that refer to paragraphs by number or letter, in the six languages of the United Nations. A reference to another document
// ("paragraph 4 of resolution 2427 (2018)") is none.

/** One number with the letters behind it, or letters alone, as they are written. */
export interface NamedLabels {
  readonly number: string | null;
  readonly letters: readonly string[];
}

/** A reference as it is written, and what it names. */
export interface ReferringWords {
  readonly text: string;
  readonly named: readonly NamedLabels[];
}

const DIGITS = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9\\uff10-\\uff19]';
/** Words before numbers or letters. */
const BEFORE_NUMBERS =
  '(?<![\\p{L}\\p{N}-])(?:paragraphs?|paras?\\.?|paragraphes?|párrafos?|пункт(?:ы|а|у|е|ом|ов|ам|ами|ах)?|пп?\\.)(?!\\p{L})|§{1,2}|(?<!\\p{L})(?:[وفبكل]{0,2}ال|[وف]?لل)?فقر(?:ة|ات|تين|تان)(?! الفرعية)';
/** Words before letters alone. */
const BEFORE_LETTERS =
  '(?<![\\p{L}\\p{N}-])(?:sub-?paragraphs?|subparas?\\.?|items?|letters?|alinéas?|apartados?|incisos?|подпункт(?:ы|а|у|е|ом|ов|ам|ами|ах)?)(?!\\p{L})|(?<!\\p{L})(?:[وفبكل]{0,2}ال|[وف]?لل)?فقر(?:ة|ات|تين|تان) الفرعية';
const CHINESE = `第\\s?${DIGITS}{1,3}(?:\\s?段)?(?:\\s?[、和及至到或与－-]\\s?第?\\s?${DIGITS}{1,3})*\\s?段`;
const HEAD = new RegExp(`(${BEFORE_LETTERS})|(${BEFORE_NUMBERS})|(${CHINESE})`, 'giu');
const NUMBER = new RegExp(
  `[\\s\\u00a0]*(${DIGITS}{1,3}(?:[\\s\\u00a0]?(?:bis|ter|quater|quinquies|sexies|бис|тер|кватер|مكررا?)(?!\\p{L}))?)(?!${DIGITS}|\\p{L}|[/.,]${DIGITS})`,
  'uy',
);
const LETTER =
  /[\s\u00a0]*(\([a-z]{1,4}\)|\(\d{1,2}\)|\(\p{Ll}\)|\([\u0621-\u064a]\)|(?<=[\s\u00a0])[a-z]\))/uy;
const BETWEEN =
  /[\s\u00a0]*(?:[,;،、–—-][\s\u00a0]*(?:(?:and|or|et|ou|y|o|и|или)(?=[\s\u00a0]))?|(?:and|or|to|through|et|ou|à|y|o|a|al|и|или|по|до|و|أو|إلى)(?=[\s\u00a0(])|و(?=\d|[\u0660-\u0669]))/uy;

const SYMBOL_OR_RESOLUTION =
  /(?:\d{1,4} ?\((?:19|20)\d\d\)|[A-Z]{1,4}(?:\/[\w.()…-]{1,12})+|决议|报告|文件|公约|议定书|宪章)[,，]?[\s\u00a0]*(?:annex,? )?$/u;
const OWN =
  /^[\s\u00a0]+of[\s\u00a0]+(?:(?:the|this|these|our)[\s\u00a0]+)?(?:present|draft|text|conclusions(?! on))/u;
const OTHER = [
  /^[\s\u00a0]+of[\s\u00a0]+(?:\S+[\s\u00a0]+){0,5}?(?:resolutions?|reports?|statement|documents?|note|letter|decision|charter|convention|protocol|conclusions|mandate|[A-Z]{1,4}\/\S)/iu,
  /^[\s\u00a0]+(?:de la|de l[’']|du|des|de|del)[\s\u00a0]*(?:\S+[\s\u00a0]+){0,3}?(?:résolution|rapport|déclaration|document|lettre|note|décision|charte|convention|protocole|resoluci|informe|declaraci|carta|convenci)/iu,
  /^[\s\u00a0]+(?:\S+[\s\u00a0]+){0,2}?(?:резолюци|доклад|заявлени|документ|письм|устав|конвенци|протокол)/iu,
  /^[\s\u00a0]+من[\s\u00a0]+(?:\S+[\s\u00a0]+){0,2}?(?:ال)?(?:قرار|تقرير|بيان|وثيقة|رسالة|ميثاق|اتفاقية)/u,
];
const AROUND = 80;

/** The references in some words, in order. */
export function wordsThatRefer(words: string): readonly ReferringWords[] {
  const found: ReferringWords[] = [];
  for (const { 0: head, 1: lettersOnly, 3: chinese, index } of words.matchAll(HEAD)) {
    const named = chinese === undefined ? [] : numbersIn(chinese);
    const end = namesBehind(
      words,
      index + head.length,
      named,
      lettersOnly === undefined && chinese === undefined,
    );
    if (named.length === 0) continue;
    const isOther =
      SYMBOL_OR_RESOLUTION.test(words.slice(Math.max(0, index - AROUND), index)) ||
      isOfOther(words.slice(end, end + AROUND));
    if (!isOther) found.push({ text: words.slice(index, end), named: whereLettersLie(words, end, named) });
  }
  return found;
}

interface Naming extends NamedLabels {
  readonly letters: string[];
}

/** Reads numbers and letters in a row into `named`; gives where the last of them ends. */
function namesBehind(words: string, start: number, named: Naming[], mayBeNumbers: boolean): number {
  let [at, end] = [start, start];
  let isBehindSeparator = false;
  for (;;) {
    const number =
      mayBeNumbers && (named.length === 0 || isBehindSeparator) ? readAt(NUMBER, words, at) : null;
    const letter = number === null ? readAt(LETTER, words, at) : null;
    const last = named.at(-1);
    if (number !== null) named.push({ number: number.name, letters: [] });
    else if (letter !== null) {
      // "3 (a) (ii)" goes down; "3 (a) and (b)" names two.
      if (last === undefined) named.push({ number: null, letters: [letter.name] });
      else if (isBehindSeparator) named.push({ number: last.number, letters: [letter.name] });
      else last.letters.push(letter.name);
    } else return end;
    end = number?.end ?? letter?.end ?? end;
    BETWEEN.lastIndex = end;
    isBehindSeparator = BETWEEN.test(words);
    at = isBehindSeparator ? BETWEEN.lastIndex : end;
  }
}

function readAt(
  pattern: RegExp,
  words: string,
  at: number,
): { readonly name: string; readonly end: number } | null {
  pattern.lastIndex = at;
  const name = pattern.exec(words)?.[1];
  return name === undefined ? null : { name, end: pattern.lastIndex };
}

function numbersIn(words: string): Naming[] {
  return [...words.matchAll(new RegExp(`${DIGITS}{1,3}`, 'gu'))].map(([number]) => ({ number, letters: [] }));
}

function isOfOther(behind: string): boolean {
  return !OWN.test(behind) && OTHER.some((pattern) => pattern.test(behind));
}

const OF_PARAGRAPH = new RegExp(
  `^[\\s\\u00a0]+(?:(?:of|de|du|del)[\\s\\u00a0]+)?(?:paragraph|para\\.|paragraphe|párrafo|пункта)[\\s\\u00a0]+(${DIGITS}{1,3})(?!\\p{N})`,
  'iu',
);

/** "subparagraph (c) of paragraph 5": the letters lie there. */
function whereLettersLie(words: string, end: number, named: readonly NamedLabels[]): readonly NamedLabels[] {
  const number = OF_PARAGRAPH.exec(words.slice(end, end + AROUND))?.[1];
  if (number === undefined) return named;
  return named.map((one) => (one.number === null ? { ...one, number } : one));
}
