// The square brackets of a draft's words as brackets of the negotiation. Every character of the words ends up in the base
// text, in a wording, or among the signs: what brackets, separates and attributes, and the spaces around it.
import {
  type DraftBracket,
  type DraftWording,
  joinText,
  LIMITS,
  lengthOf,
  looseHashOfWords,
  plainText,
  type RichText,
  richText,
  sliceText,
} from '@adref/negotiation';
import { type Alternative, type Offer, offerOf } from './alternatives.ts';
import { type BracketNode, bracketTree, type TreePart } from './bracket-tree.ts';
import type { NameBook } from './name-book.ts';
import { bracketAfterNames, bracketsTogether } from './neighbours.ts';

/** A bracket as it stands in the source, for a person to decide about. */
export interface FoundBracket {
  /** Offset of its first sign in the words. */
  readonly at: number;
  readonly text: string;
  /** Left as characters: it is nobody's, and has no alternative, or is a remark. */
  readonly isLeft: boolean;
}

/** Some words with the brackets in them. */
export interface BracketedWords {
  readonly text: RichText;
  readonly brackets: readonly DraftBracket[];
  readonly found: readonly FoundBracket[];
  readonly unknown: readonly string[];
  /** Stretches of the words that are in no wording, in order. */
  readonly signs: readonly { readonly from: number; readonly to: number }[];
}

/** What a person has decided: names, and at which offsets a bracket is read or left as characters. */
export interface BracketChoices {
  readonly book: NameBook;
  readonly isBracket: (at: number) => boolean | undefined;
}

/** A remark, a gap, a reference, or what the editor of a text says: no words to negotiate. */
const REMARK =
  /^\[(?:placeholder\b.*|\s*|[\s.…_–—-]+|[\d*†‡]+|sic|Original: .{1,40}|[^\p{Ll}\p{Lo}]{1,2})\]$/isu;
/** A title of the source's language or the like, alone in its paragraph. */
const LABELLED = /^\[\p{Lu}[\p{L} ]{0,30}: ?[^[\]]{0,60}\]$/u;
const SPACE = /[\s\u00a0]/;

interface Built {
  readonly text: RichText[];
  length: number;
  last: string;
  readonly brackets: DraftBracket[];
}

/** Reads the brackets of some words. */
export function readBrackets(text: RichText, choices: BracketChoices): BracketedWords {
  const words = plainText(text);
  let wordingCount = 0;
  const found: FoundBracket[] = [];
  const unknown: string[] = [];
  const taken: { from: number; to: number }[] = [];
  const tree = /[[［]/.test(words) ? bracketTree(words) : [];
  const built = tree.length === 0 ? null : build(tree, true);
  const signs = built === null ? [] : gaps(taken, words.length);
  return {
    text: built === null ? text : joinText(built.text.flat()),
    brackets: built?.brackets ?? [],
    found,
    unknown: [...new Set(unknown)],
    signs,
  };

  function build(parts: readonly TreePart[], isTop: boolean): Built {
    const into: Built = { text: [], length: 0, last: '', brackets: [] };
    let skip = 0;
    const named = isTop ? bracketAfterNames(words, parts, choices.book) : null;
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index];
      if (part === undefined) break;
      if (part.kind === 'words') {
        if (named !== null && index === 0) continue;
        take(into, part.from + skip, part.to);
        skip = 0;
        continue;
      }
      const isNamed = named !== null && index === 1;
      const { together, last, to } = isNamed ? named : bracketsTogether(words, parts, index, choices.book);
      const isWhole = isTop && together.length === 1 && parts.length === 1;
      const offer = offerOf(words, together, choices.book);
      if (isLeft(part, offer, isWhole)) {
        if (isNamed) take(into, 0, part.from);
        leave(into, part);
        continue;
      }
      found.push({ at: part.from, text: words.slice(part.from, to), isLeft: false });
      unknown.push(...offer.unknown);
      wordingCount += 1 + offer.wordings.length;
      index = last;
      skip = to - (together.at(-1)?.node.to ?? to) + open(into, offer, words.slice(to));
    }
    return into;
  }

  function isLeft(node: BracketNode, offer: Offer, isWhole: boolean): boolean {
    const chosen = choices.isBracket(node.from);
    const source = asAscii(words.slice(node.from, node.to));
    const isRemark = REMARK.test(source) || (isWhole && !offer.isContested && LABELLED.test(source));
    const isImpossible = offer.base.length === 0 && offer.wordings.every(({ parts }) => parts.length === 0);
    const isTooMuch =
      offer.wordings.length >= LIMITS.wordingsInBracket ||
      wordingCount + 1 + offer.wordings.length > LIMITS.wordingsAtOnce;
    const left =
      isImpossible ||
      isTooMuch ||
      /^\[placeholder\b/i.test(source) ||
      (chosen === undefined ? isRemark : !chosen);
    if (left && !/^\[placeholder\b/i.test(source))
      found.push({ at: node.from, text: words.slice(node.from, node.to), isLeft: true });
    return left;
  }

  /** The bracket's signs stay words; brackets inside it are read on their own. */
  function leave(into: Built, { from, to, parts }: BracketNode): void {
    take(into, from, parts[0]?.from ?? to);
    const inner = build(parts, false);
    append(into, inner);
    take(into, Math.max(parts.at(-1)?.to ?? to, parts[0]?.from ?? to), to);
  }

  /** Opens a bracket at the end of what is built; gives how many spaces of what comes next go with it. */
  function open(into: Built, { base, wordings }: Offer, next: string): number {
    const inside = build(base, false);
    const others = wordings.map((one) => ({ ...one, ...build(one.parts, false) }));
    const distinct = different(joinText(inside.text.flat()), others);
    const isInserted = inside.length === 0;
    const isDeleted = !isInserted && distinct.length > 0 && distinct.every(({ length }) => length === 0);
    const isSpacedBefore = into.length === 0 || SPACE.test(into.last);
    // A word that comes or goes takes one of the spaces around it along.
    const takesNext = (isInserted || isDeleted) && isSpacedBefore && SPACE.test(next.charAt(0));
    const takesBefore =
      !takesNext &&
      (isInserted || isDeleted) &&
      // The space is of no bracket in front.
      (into.brackets.at(-1)?.to ?? 0) < into.length &&
      SPACE.test(into.last) &&
      !/^[\p{L}\p{N}]/u.test(next);
    if (takesBefore) dropLast(into);
    const [before, behind] = [takesBefore ? ' ' : '', takesNext ? ' ' : ''];
    const from = into.length;
    if (isDeleted) push(into, richText(before));
    const shift = into.length;
    append(into, { ...inside, brackets: [] });
    if (isDeleted) push(into, richText(behind));
    const made: DraftWording[] = distinct.map((one) =>
      wording(one, isInserted ? before : '', isInserted ? behind : ''),
    );
    const within = shifted(inside.brackets, shift);
    into.brackets.push({ from, to: into.length, ...(within.length > 0 ? { within } : {}), wordings: made });
    return takesNext ? 1 : 0;
  }

  function take(into: Built, from: number, to: number): void {
    if (to <= from) return;
    taken.push({ from, to });
    push(into, sliceText(text, from, to));
  }
}

/** Full-width signs as the others. */
function asAscii(words: string): string {
  return words.replaceAll('［', '[').replaceAll('］', ']');
}

function push(into: Built, more: RichText): void {
  const words = plainText(more);
  if (words === '') return;
  into.text.push(more);
  into.length += words.length;
  into.last = words.slice(-1);
}

function append(into: Built, { text, brackets }: Built): void {
  const shift = into.length;
  for (const one of text) push(into, one);
  into.brackets.push(...shifted(brackets, shift));
}

function dropLast(into: Built): void {
  const last = into.text.pop() ?? [];
  const length = lengthOf(last);
  into.length -= length;
  push(into, sliceText(last, 0, length - 1));
}

function shifted(brackets: readonly DraftBracket[], by: number): readonly DraftBracket[] {
  if (by === 0) return brackets;
  return brackets.map(({ from, to, within, wordings }) => ({
    from: from + by,
    to: to + by,
    ...(within === undefined ? {} : { within: shifted(within, by) }),
    wordings,
  }));
}

type Other = Built & Pick<Alternative, 'noted'>;

/** The alternatives that differ from the base and from one another; those that read alike are one, noted for all of theirs. */
function different(base: RichText, others: readonly Other[]): readonly Other[] {
  const kept = new Map<string, Other>();
  const same = looseHashOfWords(base);
  for (const other of others) {
    const hash = looseHashOfWords(joinText(other.text.flat()));
    const before = kept.get(hash);
    if (hash === same) continue;
    kept.set(
      hash,
      before === undefined ? other : { ...before, noted: [...new Set([...before.noted, ...other.noted])] },
    );
  }
  return [...kept.values()];
}

function wording({ text, brackets, noted }: Other, before: string, behind: string): DraftWording {
  const inner = shifted(brackets, before.length);
  return {
    text: joinText(richText(before), text.flat(), richText(behind)),
    ...(noted.length > 0 ? { noted } : {}),
    ...(inner.length > 0 ? { brackets: inner } : {}),
  };
}

/** What is not taken of so many characters. */
function gaps(
  taken: { from: number; to: number }[],
  length: number,
): readonly { from: number; to: number }[] {
  const free: { from: number; to: number }[] = [];
  let at = 0;
  for (const { from, to } of taken.toSorted((a, b) => a.from - b.from)) {
    if (from > at) free.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  if (at < length) free.push({ from: at, to: length });
  return free;
}
