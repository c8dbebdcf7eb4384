// Where a passage that was cited once stands in a text that has been edited since. A reading aid: it finds the stretch that
// still shares words with the passage, and says so when there is none.
import { wordDiff } from './word-diff.ts';

/** The passage as it reads now; null when none of its words are left. */
export function passageNow(passage: string, text: string): string | null {
  if (text.includes(passage)) return passage;
  const parts = wordDiff(passage, text);
  const isKept = (at: number) => parts[at]?.kind === 'same' && /[\p{L}\p{N}]/u.test(parts[at].words);
  const kept = parts.flatMap((_, at) => (isKept(at) ? [at] : []));
  const [first, last] = [kept.at(0), kept.at(-1)];
  if (first === undefined || last === undefined) return null;
  return parts
    .slice(first, last + 1)
    .flatMap(({ kind, words }) => (kind === 'removed' ? [] : [words]))
    .join('')
    .trim();
}
