// A token bucket: so many a second, so many at once. The clock is an argument.

export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #at: number;

  constructor(perSecond: number, burst: number, nowMs: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
    this.#at = nowMs;
  }

  /** Takes tokens; false when there are not so many, and then none is taken. */
  take(nowMs: number, count = 1): boolean {
    this.#tokens = Math.min(
      this.#burst,
      this.#tokens + (Math.max(0, nowMs - this.#at) / 1000) * this.#perSecond,
    );
    this.#at = nowMs;
    if (this.#tokens < count) return false;
    this.#tokens -= count;
    return true;
  }
}
