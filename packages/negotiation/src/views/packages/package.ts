// Packages as they stand: which bracket is tied into which, who has accepted it, and who keeps it from being settled.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Acceptance, Package, PackageChoice, PackageId } from '../../model/package.ts';
import type { BracketId } from '../../model/paragraph.ts';
import type { SeatId } from '../../model/seat.ts';
import { hashOfJson } from '../../words/canonical-json.ts';
import { hashOfSegments } from '../../words/hash.ts';
import { findWording } from '../../words/segment-tree.ts';
import { quoted } from '../names.ts';
import { objectorsTo, standingPositions } from '../positions/standing-positions.ts';

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

export function packageName(state: NegotiationState | null, id: string): string {
  const tied = state?.packages.find((one) => one.id === id);
  return tied === undefined ? 'a package' : quoted(tied.name);
}
