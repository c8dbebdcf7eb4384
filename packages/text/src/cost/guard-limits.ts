// The limits of one update, each with its reason. What is beyond them is refused, and its author's words are offered back.

export const GUARD_LIMITS = {
  /** Bytes of one update: a 300 KB document pasted whole stays below it. */
  updateBytes: 1_000_000,
  /** Structs of one update: a caret that jumps every third second for eight hours offline; they hold everybody up for some 25 ms. */
  structs: 10_000,
  /** Letters that one tombstone stands for: a key held down for nine hours. What a tombstone claims costs its author nothing. */
  tombstoneLength: 1_000_000,
  /** Authors in one update: one per page load of an offline copy; more is not a person. */
  authors: 64,
  /** Units of work that one update may ask for (`work.ts`): 40 ms or so, of which the most structs without any conflict take three fifths. */
  work: 200_000,
  /** Structs that a leaf may consist of, deleted ones included: ten times what a paragraph has after a year of typing; each costs everybody who reads the leaf. */
  piecesInLeaf: 10_000,
  /** For how many of them a mark counts: a page draws the words between two marks by themselves, and some three thousand such parts at most. */
  piecesOfMark: 3,
} as const;
