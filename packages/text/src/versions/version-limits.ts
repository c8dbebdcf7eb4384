// How finely typing is recorded, each limit with its reason. Beyond one, neighbouring changes go in one act: no word and no author is lost.

export const VERSION_LIMITS = {
  /** Changes of one leaf that are each an act of their own: somebody who comes back after a day offline has changed fewer places in one paragraph. */
  editsOfLeaf: 16,
  /** Acts for what was typed in all leaves that are recorded at once: as many take about 20 ms. A leaf has one at least. */
  editsAtOnce: 256,
} as const;
