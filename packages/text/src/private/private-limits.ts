// The limits of a private room's document, each with its reason.

export const PRIVATE_LIMITS = {
  /** Bytes of one update: the drafts of a whole text, written offline in a day, ten times over. */
  updateBytes: 500_000,
  /** Letters, values and deletions ever written in one room: a hundred sets of conclusions; memory must have an end. */
  units: 4_000_000,
  /** Bytes of one value: an anchor quotes at most a paragraph. */
  jsonBytes: 60_000,
  /** How deep a value nests: an anchor has two levels. */
  jsonDepth: 6,
  /** Characters of a key: two ids and what lies between. */
  keyLength: 300,
  /** Authors in one update: one per page load of an offline copy. */
  authors: 64,
} as const;
