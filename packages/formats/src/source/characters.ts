// Small questions about characters and line ends, in every script: what is space, what ends a sentence, what may be
// joined without a space. Nothing here knows about paragraphs.

const TAIL = 12;

/** White space as this package counts it; everything else is content. */
export const SPACE = /[\s\u0085]/;

/** The text without any white space. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\u0085]+/g, '');
}

/** Whether the first letter, after quotes and brackets, is small; scripts without capitals never are. */
export function startsSmall(words: string): boolean {
  return /^[“”„«‘’"'([*_]{0,4}\p{Ll}/u.test(words);
}

/** Whether the words end as a sentence, clause or lead-in does; closing quotes and brackets are looked through. */
export function endsSentence(words: string): boolean {
  return /[.;:,!?…؟؛،。：；][”“»’"')\]*_\d]{0,6}$/u.test(words.slice(-TAIL));
}

/** Whether the words announce something: they end in a colon, emphasis looked through. */
export function endsInColon(words: string): boolean {
  return /[:：][*_]{0,3}$/u.test(words.slice(-TAIL));
}

/** Whether two lines of one paragraph are joined by nothing rather than by a space. */
export function joinsTight(before: string, after: string): boolean {
  const tail = before.slice(-2);
  return (
    isJoinedAtHyphen(before, after) ||
    (/\p{L}\/$/u.test(tail) && /^\p{L}/u.test(after)) ||
    (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，：；]$/u.test(tail) &&
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(after))
  );
}

/** Whether a line ended in the middle of a hyphenated word. */
export function isJoinedAtHyphen(before: string, after: string): boolean {
  return /\p{L}[-‐]$/u.test(before.slice(-3)) && /^\p{L}/u.test(after);
}
