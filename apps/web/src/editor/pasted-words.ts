// Pasted words become one line: a paragraph is split by an act, never by a paste.

/** Line breaks with the spaces around them become one space; characters that cannot be text are left out. */
export function flattened(words: string): string {
  return (
    words
      .replace(/[^\S\n\r\u2028\u2029]*[\n\r\u2028\u2029]+\s*/g, ' ')
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get into the text
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
  );
}
