// Whose an alternative in a bracket is, where its words say so: "welcomed – FR, UK", "FR: welcomed", "welcome (USA)",
// "(RUS: delete)", "+ immediately", "- timely". What no name is known for and what looks like none stays with the words.
import { looksLikeName, type NameBook, nameKey, type Whose } from './name-book.ts';

/** What stands in front of an alternative's words or behind them, and what it means. */
export interface Attribution {
  readonly whose: Whose | null;
  /** The names as they are written, of which the book knows nothing. */
  readonly unknown: readonly string[];
  /** `delete`: it wants the words out that stand there; `add`: it puts words where none are. */
  readonly wants: 'words' | 'delete' | 'add';
  /** Characters at the beginning and at the end that are no words. */
  readonly head: number;
  readonly tail: number;
}

const LONGEST = 120;
const MOST_NAMES = 30;
const DELETE =
  /^(?:delete|deletion|deleted|del\.?|no words|supprimer|suprimir|suppress|удалить|исключить|删除|حذف)$/iu;
const PARENTHESIS = /[\s\u00a0]*[(（]([^()（）[\]]{1,120})[)）][\s\u00a0]*$/u;
const DASH = /[\s\u00a0]+[-–—−][\s\u00a0]+([^[\]–—]{1,120}?)[\s\u00a0]*$/u;
const COLON = /^[\s\u00a0]*([^:：[\]()]{1,120})[:：][\s\u00a0]+/u;
/** "(FR, UK) strongly", "(FR) welcomed". */
const LEADING = /^[\s\u00a0]*[(（]([^()（）[\]]{1,120})[)）][\s\u00a0]+(?=\S)/u;
/** What stands behind names in front of a colon and says no more than the colon. */
const SUGGESTS = /[\s\u00a0]+(?:alt\.?(?: ?\d)?|proposal|proposes|proposed|suggests?|prefers?|wants)$/iu;
/** "delete RUS", "RUS – delete". */
const DELETE_BY =
  /^(?:delete|deletion|deleted|del\.?|supprimer|suprimir|удалить|исключить)[\s\u00a0]+(?:by[\s\u00a0]+)?(\S.*)$/iu;
const SIGN = /^[\s\u00a0]*([+–−-])[\s\u00a0]+(?=\S)/u;

interface Names {
  readonly whose: Whose | null;
  readonly unknown: readonly string[];
}

/** Reads an alternative's first stretch of words and its last; `behindBrackets` is null where they are one. */
export function attributionIn(head: string, behindBrackets: string | null, book: NameBook): Attribution {
  const isOne = behindBrackets === null;
  const tail = behindBrackets ?? head;
  let found: Attribution = { whose: null, unknown: [], wants: 'words', head: 0, tail: 0 };
  const sign = SIGN.exec(head.slice(0, LONGEST));
  if (sign !== null) found = { ...found, wants: sign[1] === '+' ? 'add' : 'delete', head: sign[0].length };
  const front = head.slice(found.head, found.head + LONGEST);
  const colon = COLON.exec(front) ?? LEADING.exec(front);
  const called = colon === null ? null : namesIn((colon[1] ?? '').replace(SUGGESTS, ''), book);
  if (colon !== null && called !== null) {
    found = { ...found, ...called, head: found.head + colon[0].length };
    const rest = isOne ? head.slice(found.head).trim() : '';
    if (DELETE.test(rest)) return { ...found, wants: 'delete', head: head.length };
    const inner = SIGN.exec(head.slice(found.head, found.head + LONGEST));
    if (inner !== null)
      found = { ...found, wants: inner[1] === '+' ? 'add' : 'delete', head: found.head + inner[0].length };
    return found;
  }
  const end = tail.slice(isOne ? Math.max(found.head, tail.length - LONGEST) : -LONGEST);
  const behind = PARENTHESIS.exec(end) ?? DASH.exec(end);
  if (behind === null)
    return isOne && DELETE.test(head.trim()) ? { ...found, wants: 'delete', head: head.length } : found;
  const said = saidIn(behind[1] ?? '', book);
  const whoDeletes =
    said === null && isOne && DELETE.test(behind[1] ?? '')
      ? namesIn(tail.slice(found.head, tail.length - behind[0].length).trim(), book)
      : null;
  if (whoDeletes !== null) return { ...found, ...whoDeletes, wants: 'delete', head: head.length };
  if (said === null) return found;
  const whole = {
    ...found,
    ...said,
    wants: said.wants === 'words' ? found.wants : said.wants,
    tail: behind[0].length,
  };
  const left = isOne ? tail.slice(whole.head, tail.length - whole.tail).trim() : 'words';
  return DELETE.test(left) ? { ...whole, wants: 'delete', head: head.length - whole.tail } : whole;
}

/** Who is named, and whether they want the words out. */
export type Said = Names & { readonly wants: 'words' | 'delete' };

/** What names in front of a colon say: "FR, UK", "US proposal". */
export function whoSuggests(words: string, book: NameBook): Said | null {
  const names = namesIn(words.trim().replace(SUGGESTS, ''), book);
  return names === null ? null : { ...names, wants: 'words' };
}

/** "RUS: delete", "delete: RUS", or names alone. */
export function saidIn(words: string, book: NameBook): Said | null {
  const at = words.search(/[:：]/u);
  if (at === -1) {
    const by = DELETE_BY.exec(words)?.[1];
    const deleting = by === undefined ? null : namesIn(by, book);
    if (deleting !== null) return { ...deleting, wants: 'delete' };
    const names = namesIn(words, book);
    return names === null ? null : { ...names, wants: 'words' };
  }
  const [first, second] = [words.slice(0, at).trim(), words.slice(at + 1).trim()];
  const [instruction, who] = DELETE.test(first) ? [first, second] : [second, first];
  const names = DELETE.test(instruction) ? namesIn(who, book) : null;
  return names === null ? null : { ...names, wants: names.whose?.kind === 'base' ? 'words' : 'delete' };
}

/** Names in a row; null where one of them is neither known nor looks like a name, or nothing is known of any. */
function namesIn(words: string, book: NameBook): Names | null {
  const whole = book.get(nameKey(words));
  const names = whole === undefined ? splitNames(words) : [words];
  if (names.length === 0 || names.length > MOST_NAMES) return null;
  const seats: string[] = [];
  const unknown: string[] = [];
  let whose: Whose | null = null;
  for (const name of names) {
    const known = book.get(nameKey(name));
    if (known?.kind === 'words') return null;
    if (known === undefined) {
      if (!looksLikeName(name)) return null;
      unknown.push(name);
    } else if (known.kind === 'seats') seats.push(...known.seats.filter((seat) => !seats.includes(seat)));
    else whose = known;
  }
  return { whose: seats.length > 0 ? { kind: 'seats', seats } : whose, unknown };
}

/** "Chair, as heard from FRA, GBR" is written by our own files, "noted for" by older ones: the Chair’s words, had from these. */
function splitNames(words: string): readonly string[] {
  return words
    .replace(/^Chair[,;]? (?:noted for|as heard from) /iu, '')
    .split(
      /[\s\u00a0]*(?:[,;&+/、，،؛]|[\s\u00a0]and[\s\u00a0]|[\s\u00a0]et[\s\u00a0]|[\s\u00a0]и[\s\u00a0]|[\s\u00a0]و(?=\p{L}))[\s\u00a0]*/u,
    )
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
