// Packages in the fold: one edited, one ended.
import type { ActOf } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Package, PackageId } from '../../model/package.ts';

/** The state without a package: untied, or settled. */
export function withoutPackage(
  state: NegotiationState,
  act: ActOf<'package-untied' | 'package-settled'>,
): NegotiationState {
  return { ...state, packages: state.packages.filter(({ id }) => id !== act.package) };
}

export function othersThan(seat: string, { acceptances }: Package): Package['acceptances'] {
  return acceptances.filter((acceptance) => acceptance.seat !== seat);
}

export function withPackage(
  state: NegotiationState,
  id: PackageId,
  edit: (tied: Package) => Package,
): NegotiationState {
  return { ...state, packages: state.packages.map((tied) => (tied.id === id ? edit(tied) : tied)) };
}
