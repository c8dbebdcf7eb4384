// The seed of a property test: its own, so that a run can be had again, or that of a day, when `scripts/seeds` asks for it.

/** The seed that a test takes: `ADREF_SEED` where it is set, else the test's own. */
export function seedOf(own: number): number {
  const asked = process.env.ADREF_SEED;
  if (asked === undefined) return own;
  const seed = Number(asked);
  if (!Number.isSafeInteger(seed)) throw new Error(`ADREF_SEED=${asked} is no whole number`);
  return seed;
}
