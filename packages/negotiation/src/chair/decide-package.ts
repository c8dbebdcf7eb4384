// Tying a package, lifting conditionally, and settling the whole: every bracket on its wording, over no objection that its
// delegation has not lifted on that condition.

import type { Act } from '../act.ts';
import { settlementOf } from '../brackets/decide-settlement.ts';
import type { CommandOf } from '../command.ts';
import { type Asking, accept, type Deciding, onWording, refuse, tooLong } from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import { objectorsTo } from '../positions/standing-positions.ts';
import type { Decision } from '../refusal.ts';
import { isBlank } from '../words/blank.ts';
import { plainWords } from '../words/plain-words.ts';
import { findWording, placeOfBracket } from '../words/segment-tree.ts';
import { acceptedBy, findPackage, hashOfPackage, type Package, packageOf } from './package.ts';

/** Decides `tie-package`: two brackets or more, none of them in another package or inside one another. */
export function decideTiePackage(
  state: NegotiationState,
  { name, choices: seen }: CommandOf<'tie-package'>,
  { newId }: Asking,
): Decision {
  if (isBlank(name)) return refuse({ kind: 'missing', what: 'package-name' });
  const long = tooLong('name', name.length, LIMITS.nameLength);
  if (long !== null) return refuse(long);
  const choices = seen.map(({ bracket, wording }) => ({ bracket, wording }));
  const brackets = choices.map(({ bracket }) => bracket);
  const many = tooLong('choices', choices.length, LIMITS.packageChoices);
  if (many !== null) return refuse(many);
  if (new Set(brackets).size < 2 || new Set(brackets).size < brackets.length)
    return refuse({ kind: 'not-in-order', why: 'a package ties two brackets or more, each of them once' });
  for (const choice of seen) {
    const fit = onWording(state, choice, (_, { within }) => {
      const outer = within.some(({ bracket }) => brackets.includes(bracket.id));
      const tied = packageOf(state, choice.bracket);
      if (tied !== undefined) return refuse({ kind: 'in-package', name: tied.name });
      return outer
        ? refuse({ kind: 'not-in-order', why: 'one of these brackets stands inside another' })
        : accept();
    });
    if (!fit.ok) return fit;
  }
  return accept({ kind: 'package-tied', package: newId('k'), name: name.trim(), choices });
}

/** Decides `untie-package`. */
export function decideUntiePackage(state: NegotiationState, command: CommandOf<'untie-package'>): Decision {
  return onPackage(state, command.package, ({ id }) => accept({ kind: 'package-untied', package: id }));
}

/** Decides `accept-package`. */
export function decideAcceptPackage(
  state: NegotiationState,
  command: CommandOf<'accept-package'>,
  { seat }: Asking,
): Decision {
  return onPackageAsSeen(state, command, (tied) =>
    acceptedBy(state, tied).includes(seat)
      ? refuse({ kind: 'already-so' })
      : accept({ kind: 'package-accepted', package: tied.id, hash: command.expected }),
  );
}

/** Decides `withdraw-acceptance`; a lapsed one may be withdrawn too. */
export function decideWithdrawAcceptance(
  state: NegotiationState,
  command: CommandOf<'withdraw-acceptance'>,
  { seat }: Asking,
): Decision {
  return onPackage(state, command.package, ({ id, acceptances }) =>
    acceptances.some((acceptance) => acceptance.seat === seat)
      ? accept({ kind: 'acceptance-withdrawn', package: id })
      : refuse({ kind: 'no-position' }),
  );
}

/** Decides `settle-package`: all or nothing. */
export function decideSettlePackage(
  state: NegotiationState,
  command: CommandOf<'settle-package'>,
  asking: Deciding,
): Decision {
  return onPackageAsSeen(state, command, (tied) => {
    const lifted = acceptedBy(state, tied);
    const acts: Act[] = [{ kind: 'package-settled', package: tied.id, hash: command.expected }];
    let now = asking.after(state, acts);
    for (const { bracket, wording: id } of tied.choices) {
      const place = placeOfBracket(now, bracket);
      const wording = place?.segment.wordings.find((candidate) => candidate.id === id);
      if (place === undefined || wording === undefined)
        return refuse({ kind: 'unknown', what: 'bracket', id: bracket });
      const by = objectorsTo(wording).filter((seat) => !lifted.includes(seat));
      if (by.length > 0)
        return refuse({ kind: 'objection', by, words: plainWords(wording.segments), isInPackage: true });
      const settled = settlementOf(now, wording, place, { lifted }, asking);
      if (!settled.ok) return settled;
      acts.push(...settled.acts);
      now = asking.after(now, settled.acts);
    }
    return accept(...acts);
  });
}

function onPackage(state: NegotiationState, id: string, then: (tied: Package) => Decision): Decision {
  const tied = findPackage(state, id);
  return tied === undefined ? refuse({ kind: 'unknown', what: 'package', id }) : then(tied);
}

function onPackageAsSeen(
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
