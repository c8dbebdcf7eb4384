// Names, titles, symbols, numbers and ids: one line of characters that everybody sees as they were written. A character that turns
// the direction, or does not show, could make one name read as another, or end a line where the record has none.

/** Scripts in which a joiner or its opposite between two letters changes what is read, as in Persian, Hindi or Sinhala. */
const JOINING =
  'Arabic Syriac Nko Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan'
    .split(' ')
    .map((script) => `\\p{Script=${script}}`)
    .join('');

/** A joiner behind a letter of such a script, and the choice of a letter's shape behind the letter (in Chinese and Japanese names). */
export const NEEDED_JOINER = new RegExp(
  `(?<=[${JOINING}])[\\u200c\\u200d](?=\\p{L})|(?<=\\p{L})\\p{Variation_Selector}`,
  'gu',
);

/** Controls, ends of lines and paragraphs, halves of characters, and what never shows: directional marks, spaces without width. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/u;

/** Whether everybody sees this line as it was written. */
export function isPlainLine(line: string): boolean {
  return !UNSEEN.test(line.replace(NEEDED_JOINER, ''));
}
