// The papers that files with pages are made for. New York prints on letter, everybody else on A4.

/** Width and height in twentieths of a point, as Word counts them. */
export const PAPERS = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
} as const;

/** The name of a paper. */
export type PaperSize = keyof typeof PAPERS;
