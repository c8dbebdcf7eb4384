// What may be said in a comment, and in a private room.
import type { Refusal } from '../../model/refusal.ts';
import { isBlank } from '../../words/blank.ts';
import { tooLong } from '../decision.ts';

/** Why words cannot be said; null when they can. Lines are allowed: it is talk, not text. */
export function badWords(words: string, limit: number): Refusal | null {
  if (isBlank(words)) return { kind: 'missing', what: 'words' };
  if (!words.isWellFormed()) return { kind: 'bad-text', why: 'broken-character' };
  if (/(?![\t\n])\p{Cc}/u.test(words)) return { kind: 'bad-text', why: 'control-character' };
  return tooLong('comment', words.length, limit);
}
