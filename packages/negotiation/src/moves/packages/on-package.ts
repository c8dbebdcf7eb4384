// Finding the package that a command names, as its author saw it.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Package } from '../../model/package.ts';
import type { Decision } from '../../model/refusal.ts';
import { findPackage, hashOfPackage } from '../../views/packages/package.ts';
import { plainWords } from '../../words/plain-words.ts';
import { findWording } from '../../words/segment-tree.ts';
import { refuse } from '../decision.ts';

export function onPackage(state: NegotiationState, id: string, then: (tied: Package) => Decision): Decision {
  const tied = findPackage(state, id);
  return tied === undefined ? refuse({ kind: 'unknown', what: 'package', id }) : then(tied);
}

export function onPackageAsSeen(
  state: NegotiationState,
  command: { readonly package: string; readonly expected: string },
  then: (tied: Package) => Decision,
): Decision {
  return onPackage(state, command.package, (tied) =>
    hashOfPackage(state, tied) === command.expected
      ? then(tied)
      : refuse({ kind: 'stale', what: 'package', now: wordsOf(state, tied) }),
  );
}

function wordsOf(state: NegotiationState, { choices }: Package): string {
  return choices
    .map(({ bracket, wording }) => plainWords(findWording(state, bracket, wording)?.segments ?? []))
    .join(' / ');
}
