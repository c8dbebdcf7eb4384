// What a file says when it is read back with other people's parsers: paragraphs with their labels, words and marks, as
// a reader of that format would get them. The readers are in `read-docx.ts`, `read-html.ts` and `read-markdown.ts`.

/** One paragraph as read back. `kind` is the format's own: a style's id, a tag with its class, a node's type. */
export interface ReadParagraph {
  readonly kind: string;
  readonly label: string;
  readonly runs: readonly ReadRun[];
}

/** A stretch of words and the sorted names of its marks. */
export interface ReadRun {
  readonly text: string;
  readonly marks: readonly string[];
}

/** The words of a read paragraph. */
export function readWords(paragraph: ReadParagraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}
