// This Adref beside the one before it, row by row: the rounds of both are made in turn in one run, so each has a partner that had
// the same machine. A row is worse when the pairs say so together, not when one of them does.
import { type BySubject, rounded } from './report.ts';
import { spreadOf } from './samples.ts';
import type { Verdict } from './targets.ts';

/** The rows to compare, by name: less is better in each. */
export type Rows<R> = Readonly<Record<string, (round: R) => number>>;

/** A median of pairs up to this much worse is within what two runs of one program differ by. */
const NOISE = 1.05;

/** One verdict a row; none when there is nothing to compare with. */
export function comparePairs<R>(title: string, results: BySubject<R>, rows: Rows<R>): readonly Verdict[] {
  const roundsOf = (id: string) => results.find(([subject]) => subject.id === id)?.[1] ?? [];
  const [now, before] = [roundsOf('adref'), roundsOf('adref-before')];
  if (before.length === 0) return [];
  return Object.entries(rows).map(([row, read]) => {
    const ours = now.map(read);
    const theirs = before.map(read);
    const ratio = spreadOf(ours.map((value, round) => value / (theirs[round] ?? Number.NaN))).median;
    const isApart = spreadOf(ours).least > spreadOf(theirs).most;
    return {
      target: `${title}: ${row} no worse than before`,
      found: `${rounded(spreadOf(ours).median)} against ${rounded(spreadOf(theirs).median)}, pairs × ${rounded(ratio)}`,
      isMet: ratio <= NOISE || !isApart,
    };
  });
}
