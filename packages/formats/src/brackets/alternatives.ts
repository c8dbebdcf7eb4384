// What a bracket offers: its alternatives between slashes, each with its attribution, and which of them is the base. The base
// is what is marked so, else the first that nobody is named for, else what somebody wants deleted, else no words.
import type { SeatId } from '@adref/negotiation';
import { type Attribution, attributionIn, type Said } from './attribution.ts';
import type { BracketNode, TreePart, WordStretch } from './bracket-tree.ts';
import type { NameBook, Whose } from './name-book.ts';

/** An alternative: the parts that are its words. No parts: no words. */
export interface Alternative {
  readonly parts: readonly TreePart[];
  /** For whom it is noted; nobody where it is the Chair’s. */
  readonly noted: readonly SeatId[];
}

/** A bracket as it will be opened. */
export interface Offer {
  readonly base: readonly TreePart[];
  readonly wordings: readonly Alternative[];
  /** Names in it that nobody knows. */
  readonly unknown: readonly string[];
  /** Whether anything in it is marked as somebody's, or there is more than one alternative. */
  readonly isContested: boolean;
}

const SLASH = /[\s\u00a0]+[/／][\s\u00a0]*|[\s\u00a0]*[/／][\s\u00a0]+|／/gu;

interface Read {
  readonly parts: readonly TreePart[];
  readonly whose: Whose | null;
  readonly wants: 'words' | 'delete' | 'add';
}

/** A bracket, and what names outside it say of its one alternative. */
export interface SaidBracket {
  readonly node: BracketNode;
  readonly outside: Said | null;
}

/** Whether a bracket has one alternative, and nobody is named in it: names outside it are its own. */
export function isUnclaimed(words: string, node: BracketNode, book: NameBook): boolean {
  const [parts = [], ...more] = alternativesIn(words, node);
  if (more.length > 0) return false;
  const { whose, unknown } = attributionOf(words, parts, book);
  return whose === null && unknown.length === 0;
}

/** What neighbouring brackets offer together, as one. */
export function offerOf(words: string, together: readonly SaidBracket[], book: NameBook): Offer {
  const unknown: string[] = [];
  const read: Read[] = together
    .flatMap(({ node, outside }) => alternativesIn(words, node).map((parts) => ({ parts, outside })))
    .flatMap(({ parts, outside }) => {
      const said = attributionOf(words, parts, book);
      unknown.push(...said.unknown);
      const kept = trimmed(words, cut(parts, said.head, said.tail));
      const wants = outside?.wants === 'delete' ? 'delete' : said.wants;
      const one = { parts: kept, whose: outside?.whose ?? said.whose, wants };
      // "and hospitals (RUS: delete)": the words stand, and somebody wants them out.
      return wants === 'delete' && kept.length > 0
        ? [{ parts: kept, whose: { kind: 'base' }, wants: 'words' } as const, { ...one, parts: [] }]
        : [one];
    });
  const marked = read.find(({ whose }) => whose?.kind === 'base');
  const isOnlyAdded = read.every(({ wants }) => wants === 'add');
  const base =
    marked ??
    (isOnlyAdded ? undefined : read.find(({ whose, wants }) => whose === null && wants === 'words'));
  const wordings = read
    .filter((one) => one !== base && one.whose?.kind !== 'base')
    .map(({ parts, whose }) => ({ parts, noted: whose?.kind === 'seats' ? whose.seats : [] }));
  return {
    base: base?.parts ?? [],
    wordings,
    unknown,
    isContested:
      read.length > 1 ||
      read.some(({ whose, wants }) => whose !== null || wants !== 'words') ||
      unknown.length > 0,
  };
}

function attributionOf(words: string, parts: readonly TreePart[], book: NameBook): Attribution {
  const { first, last } = edges(parts);
  const head = first === null ? '' : words.slice(first.from, first.to);
  const tail = last === null ? '' : words.slice(last.from, last.to);
  return attributionIn(head, parts.length < 2 ? null : tail, book);
}

/** The parts of each alternative: what stands between slashes, brackets inside whole. */
function alternativesIn(words: string, { parts }: BracketNode): readonly (readonly TreePart[])[] {
  const all: TreePart[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'bracket') {
      all.at(-1)?.push(part);
      continue;
    }
    let at = part.from;
    for (const slash of words.slice(part.from, part.to).matchAll(SLASH)) {
      const from = part.from + slash.index;
      if (from > at) all.at(-1)?.push({ kind: 'words', from: at, to: from });
      all.push([]);
      at = from + slash[0].length;
    }
    if (part.to > at) all.at(-1)?.push({ kind: 'words', from: at, to: part.to });
  }
  return all;
}

/** The stretches of words with which parts begin and end; null where a bracket stands there. */
function edges(parts: readonly TreePart[]): {
  readonly first: WordStretch | null;
  readonly last: WordStretch | null;
} {
  const [first, last] = [parts[0], parts.at(-1)];
  return { first: first?.kind === 'words' ? first : null, last: last?.kind === 'words' ? last : null };
}

/** The parts without so many characters at the beginning and at the end. */
function cut(parts: readonly TreePart[], head: number, tail: number): readonly TreePart[] {
  return parts.flatMap((part, index): readonly TreePart[] => {
    if (part.kind === 'bracket') return [part];
    const from = index === 0 ? part.from + head : part.from;
    const to = index === parts.length - 1 ? part.to - tail : part.to;
    return from < to ? [{ kind: 'words', from, to }] : [];
  });
}

/** The parts without white space at either end. */
function trimmed(words: string, parts: readonly TreePart[]): readonly TreePart[] {
  const { first, last } = edges(parts);
  const head = first === null ? 0 : (/^[\s\u00a0]*/.exec(words.slice(first.from, first.to))?.[0].length ?? 0);
  const tail = last === null ? 0 : lengthOfSpaceBefore(words, last.to, last.from);
  return cut(parts, head, tail);
}

function lengthOfSpaceBefore(words: string, end: number, start: number): number {
  let at = end;
  while (at > start && /[\s\u00a0]/.test(words.charAt(at - 1))) at -= 1;
  return end - at;
}
