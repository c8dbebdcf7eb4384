// Words that a hyphen breaks at the end of a line: the dictionary is the text itself. Where it has the joined form and not the
// hyphenated one, the hyphen was the printer's.
import type { SourceLine } from './source-lines.ts';

const WORD = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu;
const HEAD = /([\p{L}\p{M}]+)[-‐]$/u;
const TAIL = /^[\p{L}\p{M}]+/u;

/** Whether the hyphen between two lines is to go. */
export type IsCut = (before: string, after: string) => boolean;

/** Reads all whole words of a source. */
export function cutWordsIn(lines: readonly SourceLine[]): IsCut {
  if (!lines.some(({ words }) => /[-‐]$/.test(words))) return () => false;
  const known = new Set<string>();
  for (const { words } of lines)
    for (const { 0: word, index } of words.matchAll(WORD)) {
      // A word at either end of a line may be a part of one.
      if (index + word.length === words.length - 1 && /[-‐]$/.test(words)) continue;
      known.add(word.toLowerCase());
    }
  return (before, after) => {
    const [head, tail] = [HEAD.exec(before.slice(-60))?.[1], TAIL.exec(after.slice(0, 60))?.[0]];
    if (head === undefined || tail === undefined) return false;
    const [joined, hyphened] = [`${head}${tail}`, `${head}-${tail}`].map((word) => word.toLowerCase());
    return joined !== undefined && hyphened !== undefined && known.has(joined) && !known.has(hyphened);
  };
}
