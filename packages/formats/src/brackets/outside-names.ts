// Names outside the bracket whose they are: "[welcomed] (FR, UK)", "[welcomed] – FR, UK", "US: [9. …]". Inside a bracket much may
// be a name; out here only what the book knows in full is one, since an acronym or a remark may stand there as well.
import { type Said, saidIn, whoSuggests } from './attribution.ts';
import type { NameBook } from './name-book.ts';

/** Names outside a bracket, and how many characters they take with the signs around them. */
export interface OutsideNames {
  readonly said: Said;
  readonly length: number;
}

/** No names are longer than this with the space around them. */
const LONGEST = 200;
const PARENTHESIS = /^[\s\u00a0]*[(（]([^()（）[\]［］]{1,120})[)）]/u;
/** Up to the end of the paragraph or the next bracket: among words a dash begins words. */
const DASH =
  /^[\s\u00a0]+[-–—−][\s\u00a0]+([^[\]［］–—.;:：]{1,120}?)[\s\u00a0]*(?=$|[.;]?[\s\u00a0]*$|[[［])/u;
const IN_FRONT = /^[\s\u00a0]*([^:：[\]［］()]{1,120})[:：][\s\u00a0]*(?=[[［])/u;

/** The names that stand behind a bracket which ends at `at`; null where there are words. */
export function namesBehind(words: string, at: number, book: NameBook): OutsideNames | null {
  const next = words.slice(at, at + LONGEST);
  const match = PARENTHESIS.exec(next) ?? DASH.exec(next);
  // The end of what was looked at is not the end of the paragraph.
  if (match === null || (match[0].length === next.length && at + LONGEST < words.length)) return null;
  return known(saidIn((match[1] ?? '').trim(), book), match[0].length);
}

/** The names with which a paragraph begins in front of its bracket; null where it begins otherwise. */
export function namesInFront(words: string, book: NameBook): OutsideNames | null {
  const match = IN_FRONT.exec(words.slice(0, LONGEST));
  return match === null ? null : known(whoSuggests(match[1] ?? '', book), match[0].length);
}

function known(said: Said | null, length: number): OutsideNames | null {
  return said === null || said.whose === null || said.unknown.length > 0 ? null : { said, length };
}
