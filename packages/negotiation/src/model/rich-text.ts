// Rich text as Adref knows it: runs of words with simple marks, and nothing else. What is done with it is in `words/rich-text.ts`.
// Every offset is in UTF-16 code units, as in the browser and in Yjs.

/** The marks a text may carry; marks of negotiation (brackets, attributions) are structure and never marks. */
export const MARKS = ['bold', 'italic', 'superscript'] as const;
export type Mark = (typeof MARKS)[number];

/** A stretch of text with one set of marks. `marks` is absent when there are none, and sorted when there are. */
export interface Run {
  readonly text: string;
  readonly marks?: readonly Mark[];
}
export type RichText = readonly Run[];

/** A run that knows the act which brought its words into the record, and the seat that wrote them (law 6). */
export interface TracedRun extends Run {
  readonly act: number;
  readonly seat: string;
}
export type TracedText = readonly TracedRun[];
