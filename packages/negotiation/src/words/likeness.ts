// How alike two wordings are.

/** How alike two wordings must be to be unified: three quarters of their words. */
const LIKENESS = 0.75;

/** Whether two wordings say the same, or nearly. */
export function isNearlySame(a: string, b: string): boolean {
  return likeness(a, b) >= LIKENESS;
}

/** The share of words that two texts have in common, each as often as it stands in both (Dice); 1 for two without words. */
export function likeness(a: string, b: string): number {
  const [left, right] = [wordsIn(a), wordsIn(b)];
  if (left.length + right.length === 0) return 1;
  const rest = [...right];
  const common = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (left.length + right.length);
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
