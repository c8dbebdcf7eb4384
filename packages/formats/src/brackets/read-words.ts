// The words of one draft with their brackets. The label inside a bracket around the whole of it ("[8. The members … – US]") is the
// draft's own.
import { type Draft, joinText, lengthOf, plainText, sliceText } from '@adref/negotiation';
import { attributionIn } from './attribution.ts';
import type { NameBook } from './name-book.ts';
import { namesInFront } from './outside-names.ts';
import { type BracketedWords, readBrackets } from './read-brackets.ts';

/** A number or letter at the beginning of words, as it stands inside a bracket around a whole paragraph. */
export const LABEL =
  /^[\s\u00a0]*(?:\d{1,3}(?: ?(?:bis|ter|quater)[.)]?| ?alt\.?(?: ?\d)?[.)]?|[.)])|\([a-z]{1,4}\))[\s\u00a0]+(?=\S)/u;

/** What a person has decided about brackets. */
export interface Choices {
  readonly book: NameBook;
  /** Whether the bracket at an offset of a draft's words is read; undefined where nobody has said. */
  readonly isBracket: (draft: number, at: number) => boolean | undefined;
}

/** Words that were read, and the label that was found in them. */
export interface ReadWords {
  readonly read: BracketedWords;
  /** The label inside the bracket around the whole of it. */
  readonly label: string;
}

/** Reads the brackets of a draft; `index` is its place in the reading. */
export function readWords(draft: Draft, index: number, { book, isBracket }: Choices): ReadWords {
  const source = plainText(draft.text);
  const label = innerLabel(source, book);
  // Without its label the words are read as any; what stood in front of it is put back when nothing comes of that.
  if (label !== null && isBracket(index, label.open) !== false) {
    const { open, at, inner } = label;
    const chosen = (place: number) => isBracket(index, place <= open ? place : place + inner.length);
    const cut = joinText(
      sliceText(draft.text, 0, at),
      sliceText(draft.text, at + inner.length, source.length),
    );
    const read = readBrackets(cut, { book, isBracket: chosen });
    const [first, ...more] = read.brackets;
    const isWhole = first !== undefined && first.from === 0 && first.to === lengthOf(read.text);
    // Offsets are told as those of the words with the label.
    const found = read.found.map((one) => (one.at <= open ? one : { ...one, at: one.at + inner.length }));
    if (isWhole && more.length === 0) return { read: { ...read, found }, label: inner.trim() };
  }
  return { read: readBrackets(draft.text, { book, isBracket: (at) => isBracket(index, at) }), label: '' };
}

/** The label behind the opening sign, and behind the name in "[US: 8. The members …]"; names may stand in front of the sign. */
function innerLabel(
  source: string,
  book: NameBook,
): { readonly open: number; readonly at: number; readonly inner: string } | null {
  const open = namesInFront(source, book)?.length ?? 0;
  if (!/^[[［]/.test(source.slice(open, open + 1))) return null;
  const name = attributionIn(source.slice(open + 1), ' ', book).head;
  for (const at of [open + 1, open + 1 + name]) {
    const inner = LABEL.exec(source.slice(at))?.[0];
    if (inner !== undefined) return { open, at, inner };
  }
  return null;
}
