// Where a bracket could land: the wordings to which nobody objects, the most supported first; where there is none, the
// wordings that a single objection keeps from it. It says what is, never what to choose, and decides nothing.
import type { WordingId } from '../../model/paragraph.ts';
import type { SeatId } from '../../model/seat.ts';
import type { Tally, WordingStandings } from './standings.ts';

export type LandingZone =
  /** `wordings` are all without objection, best first; at least one. */
  | { readonly kind: 'free'; readonly wordings: readonly WordingStandings[] }
  /** No wording is without objection, and on these one delegation alone objects; best first, at least one. */
  | {
      readonly kind: 'one-objection';
      readonly wordings: readonly (WordingStandings & { readonly by: SeatId })[];
    }
  /** Several delegations object to every wording. */
  | { readonly kind: 'contested'; readonly wordings: readonly WordingStandings[] };

/** The landing zone of a bracket whose wordings have these standings. */
export function landingZone(wordings: readonly WordingStandings[]): LandingZone {
  const ordered = wordings.toSorted((a, b) => compareTallies(a.tally, b.tally));
  const free = ordered.filter(({ tally }) => tally.object === 0);
  if (free.length > 0) return { kind: 'free', wordings: free };
  const nearly = ordered.flatMap((each) => {
    const [first, more] = each.standings.filter(({ shown }) => shown === 'object');
    return first !== undefined && more === undefined ? [{ ...each, by: first.delegation.seat }] : [];
  });
  if (nearly.length > 0) return { kind: 'one-objection', wordings: nearly };
  return { kind: 'contested', wordings: ordered };
}

/** The one wording that stands out: nobody objects, somebody supports or accepts it, and no other stands as well. */
export function landingWording(zone: LandingZone): WordingId | null {
  const [best, next] = bestOf(zone);
  return best === undefined || next !== undefined ? null : best.wording.id;
}

/** Whether there is a wording to which nobody objects and which somebody supports or can accept. */
export function couldLand(zone: LandingZone): boolean {
  return bestOf(zone).length > 0;
}

/** The wordings without objection that stand best and alike; none where nobody supports or accepts any. */
export function bestOf(zone: LandingZone): readonly WordingStandings[] {
  const [best] = zone.wordings;
  if (zone.kind !== 'free' || best === undefined || !isAccepted(best.tally)) return [];
  return zone.wordings.filter(({ tally }) => compareTallies(tally, best.tally) === 0);
}

/** Whether anybody supports or can accept it. */
export function isAccepted(tally: Tally): boolean {
  return tally.support + tally['can-accept'] > 0;
}

/** More support first, then more that can accept, then fewer reservations. */
function compareTallies(a: Tally, b: Tally): number {
  return b.support - a.support || b['can-accept'] - a['can-accept'] || a.reserve - b.reserve;
}
