// Where the delegations stand on one wording now: a stance counts only while the words are those it was given on.
import {
  type Delegation,
  hashOfSegments,
  type Position,
  type Segment,
  STANCES,
  type Stance,
  type Wording,
} from '@adref/negotiation';
import type { ShownStance } from './stance-words.ts';

export interface Standing {
  readonly delegation: Delegation;
  readonly shown: ShownStance;
  /** The position as given, also when it has lapsed. */
  readonly position: Position | null;
}

/** One entry per delegation, in the order of the roster. `live` are the wording's segments with their live words. */
export function standingsOn(
  wording: Wording,
  live: readonly Segment[],
  delegations: readonly Delegation[],
): readonly Standing[] {
  const hash = hashOfSegments(live);
  return delegations.map((delegation) => {
    const position = wording.positions.find(({ seat }) => seat === delegation.seat) ?? null;
    if (position === null) return { delegation, shown: 'silent', position };
    return { delegation, shown: position.hash === hash ? position.stance : 'lapsed', position };
  });
}

export type Tally = Readonly<Record<Stance, number>> & { readonly lapsed: number };

export function tallyOf(standings: readonly Standing[]): Tally {
  const tally = { support: 0, 'can-accept': 0, reserve: 0, object: 0, lapsed: 0 };
  for (const { shown } of standings) if (shown !== 'silent') tally[shown] += 1;
  return tally;
}

/** The wording on which the table could land: no objection, and the most that support or can accept it. Null when none stands out. */
export function landingAmong<W>(
  wordings: readonly { readonly wording: W; readonly tally: Tally }[],
): W | null {
  const acceptance = (tally: Tally) => tally.support + tally['can-accept'];
  const free = wordings.filter(({ tally }) => tally.object === 0 && acceptance(tally) > 0);
  const best = Math.max(0, ...free.map(({ tally }) => acceptance(tally)));
  const first = free.filter(({ tally }) => acceptance(tally) === best);
  return first.length === 1 && first[0] !== undefined ? first[0].wording : null;
}

/** The tally in words, e.g. “6 support”, “1 reserves”. */
export function tallyWords(
  tally: Tally,
): readonly { readonly kind: Stance | 'lapsed'; readonly count: number; readonly words: string }[] {
  return [...STANCES, 'lapsed' as const]
    .filter((kind) => tally[kind] > 0)
    .map((kind) => ({ kind, count: tally[kind], words: tallyWord(kind, tally[kind]) }));
}

function tallyWord(kind: Stance | 'lapsed', count: number): string {
  switch (kind) {
    case 'support':
      return count === 1 ? 'supports' : 'support';
    case 'can-accept':
      return 'can accept';
    case 'reserve':
      return count === 1 ? 'reserves' : 'reserve';
    case 'object':
      return count === 1 ? 'objects' : 'object';
    case 'lapsed':
      return 'lapsed';
    default: {
      const never: never = kind;
      return never;
    }
  }
}
