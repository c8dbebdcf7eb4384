// What carrying late words may cost, each limit with its reason. What is beyond one is offered back to its author: nothing is lost.

export const LATE_LIMITS = {
  /**
   * Steps from leaf to successor in one update. Somebody who was away for a week, while their paragraph was cut 200 times,
   * and edited it in 300 places takes 180,000; as many take about 30 ms.
   */
  steps: 300_000,
  /** Edits of one update that are each offered back in an act of their own; more than these are a text of their own, and go in one act a leaf. */
  offersApart: 20,
} as const;
