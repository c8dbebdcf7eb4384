// The limits of a private room's document, each with its reason.

export const PRIVATE_LIMITS = {
  /** Bytes of one update: the drafts of a whole text, written offline in a day, ten times over. */
  updateBytes: 500_000,
  /** Units that one person keeps in one room: letters, bytes of values, and twenty for each struct. Twenty sets of conclusions with all their drafts; memory must have an end, and nobody may use up another's share. */
  unitsPerPerson: 2_000_000,
  /** What a struct counts for, deleted or not: about the letters that need as much memory. */
  unitsPerStruct: 20,
  /** Bytes of one value: an anchor quotes at most a paragraph. */
  jsonBytes: 60_000,
  /** How deep a value nests: an anchor has two levels. */
  jsonDepth: 6,
  /** Characters of a key: two ids and what lies between. */
  keyLength: 300,
  /** Authors in one update: one per page load of an offline copy. */
  authors: 64,
} as const;
