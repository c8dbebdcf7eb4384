// Packages: brackets tied to stand or fall together. A delegation lifts what it has against the chosen wordings on the
// condition that all of them are settled on; the package is settled whole or not at all. Tied brackets cannot be settled alone.
import type { NegotiationState } from '../negotiation-state.ts';
import type { BracketId, WordingId } from '../paragraph.ts';
import type { SeatId } from '../people/seat.ts';
import { objectorsTo, standingPositions } from '../positions/standing-positions.ts';
import { hashOfJson } from '../words/canonical-json.ts';
import { hashOfSegments } from '../words/hash.ts';
import { findWording } from '../words/segment-tree.ts';

export type PackageId = string;

/** One bracket of a package and the wording it would be settled on. */
export interface PackageChoice {
  readonly bracket: BracketId;
  readonly wording: WordingId;
}

/** A choice as its author saw it: `expected` is the hash of the wording. */
export interface SeenChoice extends PackageChoice {
  readonly expected: string;
}

/** A delegation's conditional lifting; it counts while the hash is the package's and its seat has not objected or reserved since. */
export interface Acceptance {
  readonly seat: SeatId;
  readonly hash: string;
  readonly act: number;
}

export interface Package {
  readonly id: PackageId;
  readonly name: string;
  readonly choices: readonly PackageChoice[];
  readonly acceptances: readonly Acceptance[];
  readonly tiedIn: number;
}

/** A package that is tied now. */
export function findPackage(state: NegotiationState, id: PackageId): Package | undefined {
  return state.packages.find((one) => one.id === id);
}

/** The package that a bracket is tied into. */
export function packageOf(state: NegotiationState, bracket: BracketId): Package | undefined {
  return state.packages.find(({ choices }) => choices.some((choice) => choice.bracket === bracket));
}

/** What an acceptance is bound to: the words of all chosen wordings. */
export function hashOfPackage(state: NegotiationState, { choices }: Pick<Package, 'choices'>): string {
  return hashOfJson(
    choices.map(({ bracket, wording }) =>
      hashOfSegments(findWording(state, bracket, wording)?.segments ?? []),
    ),
  );
}

/** The seats whose conditional lifting counts now: given on these words, and nothing said against them since. */
export function acceptedBy(state: NegotiationState, tied: Package): readonly SeatId[] {
  const hash = hashOfPackage(state, tied);
  const against = tied.choices.flatMap(({ bracket, wording: id }) => {
    const wording = findWording(state, bracket, id);
    const positions = wording === undefined ? [] : standingPositions(wording);
    return positions.filter(({ stance }) => stance === 'object' || stance === 'reserve');
  });
  const isTakenBack = ({ seat, act }: Acceptance) =>
    against.some((position) => position.seat === seat && position.act > act);
  return tied.acceptances
    .filter((acceptance) => acceptance.hash === hash && !isTakenBack(acceptance))
    .map(({ seat }) => seat);
}

/** Who still objects to a wording of the package without having accepted it whole, by choice; empty when it can be settled. */
export function objectorsToPackage(
  state: NegotiationState,
  tied: Package,
): readonly (PackageChoice & { readonly by: readonly SeatId[] })[] {
  const lifted = acceptedBy(state, tied);
  return tied.choices.flatMap((choice) => {
    const wording = findWording(state, choice.bracket, choice.wording);
    const by = wording === undefined ? [] : objectorsTo(wording).filter((seat) => !lifted.includes(seat));
    return by.length === 0 ? [] : [{ ...choice, by }];
  });
}
