// Packages in the fold. A package ends by itself when one of its wordings leaves the table: it can no longer be settled whole.
import type { Act, ActKind, ActOf } from '../act.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Origin } from '../words/relaying.ts';
import { paragraphBrackets } from '../words/segment-tree.ts';
import type { Package, PackageId } from './package.ts';

/** The state with a package tied. */
export function evolvePackageTied(
  state: NegotiationState,
  { package: id, name, choices }: ActOf<'package-tied'>,
  { act: tiedIn }: Origin,
): NegotiationState {
  return { ...state, packages: [...state.packages, { id, name, choices, acceptances: [], tiedIn }] };
}

/** The state without a package: untied, or settled. */
export function evolvePackageEnded(
  state: NegotiationState,
  act: ActOf<'package-untied' | 'package-settled'>,
): NegotiationState {
  return { ...state, packages: state.packages.filter(({ id }) => id !== act.package) };
}

/** The state with a seat's acceptance; an earlier one of the same seat is replaced. */
export function evolvePackageAccepted(
  state: NegotiationState,
  { package: id, hash }: ActOf<'package-accepted'>,
  { act, seat }: Origin,
): NegotiationState {
  return withPackage(state, id, (tied) => ({
    ...tied,
    acceptances: [...othersThan(seat, tied), { seat, hash, act }],
  }));
}

/** The state without a seat's acceptance. */
export function evolveAcceptanceWithdrawn(
  state: NegotiationState,
  act: ActOf<'acceptance-withdrawn'>,
  seat: string,
): NegotiationState {
  return withPackage(state, act.package, (tied) => ({ ...tied, acceptances: othersThan(seat, tied) }));
}

/** What may take a wording off the table; nothing else need be looked at after every act. */
const ENDS_WORDINGS: readonly ActKind[] = [
  'bracket-settled',
  'wording-withdrawn',
  'wordings-unified',
  'paragraph-deleted',
];

/** The packages that can still be settled whole; the same list when all can. */
export function packagesAfter(state: NegotiationState, { kind }: Act): readonly Package[] {
  if (!ENDS_WORDINGS.includes(kind)) return state.packages;
  if (state.packages.length === 0) return state.packages;
  const open = new Map(state.paragraphs.flatMap(paragraphBrackets).map((bracket) => [bracket.id, bracket]));
  const isWhole = ({ choices }: Package) =>
    choices.every(({ bracket, wording }) => open.get(bracket)?.wordings.some(({ id }) => id === wording));
  return state.packages.every(isWhole) ? state.packages : state.packages.filter(isWhole);
}

function othersThan(seat: string, { acceptances }: Package): Package['acceptances'] {
  return acceptances.filter((acceptance) => acceptance.seat !== seat);
}

function withPackage(
  state: NegotiationState,
  id: PackageId,
  edit: (tied: Package) => Package,
): NegotiationState {
  return { ...state, packages: state.packages.map((tied) => (tied.id === id ? edit(tied) : tied)) };
}
