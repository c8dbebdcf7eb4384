// Measured values and what is said about them: percentiles of one run, median and range of several.

/** What one run's values come to. */
export interface Summary {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly mean: number;
}

/** Values as they come, kept as 32-bit floats: millions of them fit, to a ten-thousandth of a millisecond. */
export class Samples {
  #values = new Float32Array(4_096);
  #count = 0;

  add(value: number): void {
    if (this.#count === this.#values.length) {
      const longer = new Float32Array(this.#count * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  summary(): Summary {
    const sorted = this.#values.slice(0, this.#count).sort();
    const at = (share: number) => sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? Number.NaN;
    let sum = 0;
    for (const value of sorted) sum += value;
    return { count: this.#count, p50: at(0.5), p95: at(0.95), p99: at(0.99), mean: sum / this.#count };
  }
}

/** Median and range over rounds. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Median and range of a few values; of an even number, the mean of the middle two. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || least === undefined || most === undefined) {
    throw new Error('There is no median of nothing.');
  }
  return { median: (low + high) / 2, least, most };
}
