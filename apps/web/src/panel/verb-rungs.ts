// What lies between two verbs on a ladder of the reference data. Wordings narrate (“took note of”), ladders list
// participles (“Taking note of”): words are compared by their stems. Advice only; nothing is ever refused by it.
import type { Rung, VerbLadder } from '@adref/reference';

/** Forms whose stem is not their beginning. */
const IRREGULAR: Readonly<Record<string, string>> = {
  took: 'tak',
  taken: 'tak',
  found: 'find',
  held: 'hold',
  gave: 'giv',
  given: 'giv',
  strove: 'striv',
  was: 'be',
  were: 'be',
  is: 'be',
  being: 'be',
};

function stemOf(word: string): string {
  const bare = word.toLowerCase().replace(/[^\p{L}-]/gu, '');
  const irregular = IRREGULAR[bare];
  if (irregular !== undefined) return irregular;
  const stem = bare.replace(/(?:ying|ied|ies|y)$/, 'i').replace(/(?:ing|ed|es|e|s)$/, '');
  return stem.length < 2 ? bare : stem;
}

/** The stems of a verb phrase; a last “of” or “for” may stand inside the bracket or outside. */
function stemsOf(words: string): string {
  const stems = words.trim().split(/\s+/).map(stemOf);
  const last = stems.at(-1);
  return (last === 'of' || last === 'for' ? stems.slice(0, -1) : stems).join(' ');
}

export interface Between {
  readonly ladder: VerbLadder;
  /** From the weakest of the wordings to the strongest; `isTabled` marks those that are on the table. */
  readonly rungs: readonly { readonly rung: Rung; readonly isTabled: boolean }[];
}

/** The stretch of a ladder that the wordings span; null when fewer than two of them are rungs of one ladder. */
export function rungsBetween(wordings: readonly string[], ladders: readonly VerbLadder[]): Between | null {
  const tabled = new Set(wordings.filter((words) => words.trim() !== '').map(stemsOf));
  for (const ladder of ladders) {
    const marked = ladder.rungs.map((rung) => ({
      rung,
      isTabled: rung.words.some((words) => tabled.has(stemsOf(words))),
    }));
    const first = marked.findIndex(({ isTabled }) => isTabled);
    const last = marked.findLastIndex(({ isTabled }) => isTabled);
    if (first < last) return { ladder, rungs: marked.slice(first, last + 1) };
  }
  return null;
}
