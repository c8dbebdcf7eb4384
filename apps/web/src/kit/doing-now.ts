// What came of the last press: whether it is still under way, and why it was not done. Buttons and forms show it.

export interface DoingNow {
  readonly busy: boolean;
  /** Why the last one was not done, in a sentence. */
  readonly refused: string | null;
}
