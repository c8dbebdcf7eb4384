// Which brackets offer together: those with nothing but a space, a slash or the names of the one before between them. "[took note of]
// [welcomed] (FR)" is one bracket with two wordings.
import { isUnclaimed, type SaidBracket } from './alternatives.ts';
import type { TreePart } from './bracket-tree.ts';
import type { NameBook } from './name-book.ts';
import { namesBehind, namesInFront } from './outside-names.ts';

/** Brackets that offer together, and where the last of them ends with its names. */
export interface Together {
  readonly together: readonly SaidBracket[];
  /** Index of the last of them among the parts. */
  readonly last: number;
  readonly to: number;
}

/** Four alternatives of each of a few delegations, every one in its own bracket. */
const MOST_TOGETHER = 20;
const LONGEST_GAP = 20;
const GAP = /^[\s\u00a0]*[/／]?[\s\u00a0]*$/u;
const PLACEHOLDER = /^\[placeholder\b/i;
const SIGNED = /^\[\s*[+–−-]\s/;

/** The bracket at a place, and those right behind it. */
export function bracketsTogether(
  words: string,
  parts: readonly TreePart[],
  at: number,
  book: NameBook,
): Together {
  const together: SaidBracket[] = [];
  let [last, to] = [at, parts[at]?.to ?? 0];
  for (let index = at; together.length < MOST_TOGETHER; ) {
    const [node, gap] = [parts[index], parts[index + 1]];
    if (node?.kind !== 'bracket') break;
    const source = words.slice(node.from, node.to);
    if (together.length > 0 && (SIGNED.test(source) || PLACEHOLDER.test(source))) break;
    const names = isUnclaimed(words, node, book) ? namesBehind(words, node.to, book) : null;
    together.push({ node, outside: names?.said ?? null });
    to = node.to + (names?.length ?? 0);
    last = index;
    if (PLACEHOLDER.test(source)) break;
    if (gap?.kind === 'words' && (gap.to - to > LONGEST_GAP || !GAP.test(words.slice(to, gap.to)))) break;
    index += gap?.kind === 'words' ? 2 : 1;
  }
  return { together, last, to };
}

/** A paragraph that is a bracket with names in front of it, "US: [The members …]"; null where it is anything else. */
export function bracketAfterNames(
  words: string,
  parts: readonly TreePart[],
  book: NameBook,
): Together | null {
  const [front, node, behind, ...more] = parts;
  if (front?.kind !== 'words' || node?.kind !== 'bracket' || more.length > 0) return null;
  if (behind !== undefined && words.slice(behind.from, behind.to).trim() !== '') return null;
  const names = namesInFront(words, book);
  if (names?.length !== node.from || !isUnclaimed(words, node, book)) return null;
  return { together: [{ node, outside: names.said }], last: 1, to: node.to };
}
