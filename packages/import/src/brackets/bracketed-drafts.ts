// A reading with its square brackets read: in the words of each draft, and around whole paragraphs. A paragraph in brackets with a
// name is proposed; one that is called "7 alt" is another text for paragraph 7, which it joins.
import {
  type Draft,
  type DraftBracket,
  joinText,
  LIMITS,
  lengthOf,
  plainText,
  type RichText,
  runsIn,
} from '@adref/negotiation';
import { markerOf } from '../marker.ts';
import type { Reading } from '../read-draft.ts';
import type { NameBook } from './name-book.ts';
import { type BracketedWords, type FoundBracket, readBrackets } from './read-brackets.ts';

/** A draft with its brackets, and which drafts of the reading it is made of. */
export interface BracketedDraft {
  readonly draft: Draft;
  /** The number or letter in the source; empty where it had none. */
  readonly label: string;
  /** Indexes in the reading, its own first. */
  readonly from: readonly number[];
  readonly found: readonly (FoundBracket & { readonly draft: number })[];
}

/** A reading whose brackets are read. */
export interface BracketedReading {
  readonly drafts: readonly BracketedDraft[];
  /** Names that nobody knows, each once, as they are written. */
  readonly unknown: readonly string[];
}

/** What a person has decided about brackets. */
export interface Choices {
  readonly book: NameBook;
  /** Whether the bracket at an offset of a draft's words is read; undefined where nobody has said. */
  readonly isBracket: (draft: number, at: number) => boolean | undefined;
}

/** The label inside a bracket around a whole paragraph. */
const INNER_LABEL =
  /^(\[[\s\u00a0]*)((?:\d{1,3}|\([a-z]{1,4}\))(?: ?(?:bis|ter|quater)| ?alt\.?(?: ?\d)?)?[.)]?[\s\u00a0]+)(?=\S)/u;
const ALT = /^(\d{1,3}) ?alt/;

/** Reads the brackets of a reading. */
export function bracketedDrafts(
  { drafts, labels }: Pick<Reading, 'drafts' | 'labels'>,
  choices: Choices,
): BracketedReading {
  const made: BracketedDraft[] = [];
  const unknown = new Set<string>();
  const numbered = new Map<string, number>();
  for (const [index, draft] of drafts.entries()) {
    const words = isReadable(draft) ? readOne(draft, index, choices) : null;
    const one = asDraft(draft, labels[index] ?? '', index, words);
    for (const name of words?.read.unknown ?? []) unknown.add(name);
    const number = ALT.exec(one.label)?.[1];
    const at = number === undefined ? undefined : numbered.get(number);
    const target = at === undefined ? undefined : made[at];
    const joined = target === undefined ? null : withAlternative(target, one);
    if (joined !== null && at !== undefined) made[at] = joined;
    else {
      const own = /^\d{1,3}/.exec(one.label)?.[0];
      if (own !== undefined && number === undefined && draft.kind !== 'heading')
        numbered.set(own, made.length);
      made.push(one);
    }
  }
  return { drafts: made, unknown: [...unknown] };
}

/** Longer words are refused as they are. */
function isReadable({ text }: Draft): boolean {
  return lengthOf(text) <= LIMITS.textLength && runsIn([text]) <= LIMITS.runsInText;
}

interface ReadWords {
  readonly read: BracketedWords;
  /** The label inside the bracket around the whole of it. */
  readonly label: string;
}

function readOne(draft: Draft, index: number, { book, isBracket }: Choices): ReadWords {
  const source = plainText(draft.text);
  const chosen = (shift: number) => (at: number) => isBracket(index, at === 0 ? 0 : at + shift);
  const label = INNER_LABEL.exec(source);
  // Without its label the words are read as any; what stood in front of it is put back when nothing comes of that.
  if (label !== null && isBracket(index, 0) !== false && source.trimEnd().endsWith(']')) {
    const [, sign = '', inner = ''] = label;
    const cut = joinText(
      sliceOf(draft.text, 0, sign.length),
      sliceOf(draft.text, sign.length + inner.length, source.length),
    );
    const read = readBrackets(cut, { book, isBracket: chosen(inner.length) });
    const [first, ...more] = read.brackets;
    if (first !== undefined && more.length === 0 && first.from === 0 && first.to === lengthOf(read.text))
      return { read, label: inner.trim() };
  }
  return { read: readBrackets(draft.text, { book, isBracket: chosen(0) }), label: '' };
}

function sliceOf(text: RichText, from: number, to: number): RichText {
  let at = 0;
  return text.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const words = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return words === '' ? [] : [{ ...run, text: words }];
  });
}

function asDraft(draft: Draft, label: string, index: number, words: ReadWords | null): BracketedDraft {
  if (words === null) return { draft, label, from: [index], found: [] };
  const { read, label: inner } = words;
  const shape = inner === '' ? draft : shapeOf(inner, draft);
  const brackets = read.brackets.length === 0 ? {} : { brackets: read.brackets };
  return {
    draft: { kind: shape.kind, level: shape.level, text: read.text, ...brackets },
    label: inner === '' ? label : inner,
    from: [index],
    found: read.found.map((one) => ({ ...one, draft: index })),
  };
}

/** A number makes a numbered paragraph, a letter an item. */
function shapeOf(label: string, { kind, level }: Draft): Pick<Draft, 'kind' | 'level'> {
  const marker = markerOf({
    words: `${label.replace(/[.)]?$/, label.startsWith('(') ? ')' : '.')} x`,
    isTabbed: false,
    isCutWord: false,
    isPageStart: false,
    drops: [],
    number: 1,
    indent: 0,
    quote: 0,
  });
  if (marker?.kind === 'number') return { kind: 'numbered', level: 1 };
  return marker === null ? { kind, level } : { kind: 'item', level: 1 };
}

/** A paragraph with one more text for the whole of it; null when the other brings nothing of its own. */
function withAlternative(target: BracketedDraft, other: BracketedDraft): BracketedDraft | null {
  const [whole, ...more] = other.draft.brackets ?? [];
  if (whole === undefined || more.length > 0 || whole.from !== 0 || whole.to !== lengthOf(other.draft.text))
    return null;
  const own = { text: other.draft.text };
  const brought = lengthOf(own.text) > 0 ? [own, ...whole.wordings] : whole.wordings;
  if (brought.length === 0 || whole.within !== undefined) return null;
  const { draft } = target;
  return {
    ...target,
    draft: { ...draft, brackets: [around(draft, brought)] },
    from: [...target.from, ...other.from],
    found: [...target.found, ...other.found],
  };
}

/** A bracket around all words of a draft; one that stands there already takes the new wordings too. */
function around({ text, brackets = [] }: Draft, wordings: DraftBracket['wordings']): DraftBracket {
  const [first, ...more] = brackets;
  const length = lengthOf(text);
  if (first !== undefined && more.length === 0 && first.from === 0 && first.to === length)
    return { ...first, wordings: [...first.wordings, ...wordings] };
  return { from: 0, to: length, ...(brackets.length > 0 ? { within: brackets } : {}), wordings };
}
