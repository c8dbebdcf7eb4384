// Settle all brackets of a package.
import { z } from 'zod';
import type { Act } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Package, PackageChoice } from '../../model/package.ts';
import { acceptedBy, packageName } from '../../views/packages/package.ts';
import { objectorsTo } from '../../views/positions/standing-positions.ts';
import { plainWords } from '../../words/plain-words.ts';
import { findBracket, placeOfBracket } from '../../words/segment-tree.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { settlementOf } from '../brackets/settlement.ts';
import { hash, id, words } from '../command-parts.ts';
import { accept, refuse } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';
import { onPackageAsSeen } from './on-package.ts';
import { withoutPackage } from './with-package.ts';

const command = z.strictObject({ kind: z.literal('settle-package'), package: id, expected: hash });

export const settlePackage: Move<typeof command> = defineMove(command, {
  does: 'Settle all brackets of a package',
  doing: 'settle a package',
  by: CHAIR,
  when: 'while nobody objects who has not accepted the package',
  refusals: ['unknown', 'stale', 'objection'],
  /** All or nothing. Refuses a package whose words its author has not seen, and one in which somebody objects who has not accepted it (law 5). */
  decide(state, command, asking) {
    return onPackageAsSeen(state, command, (tied) => {
      const lifted = acceptedBy(state, tied);
      const acts: Act[] = [{ kind: 'package-settled', package: tied.id, hash: command.expected }];
      let now = asking.after(state, acts);
      for (const { bracket, wording: id } of placesFirst(state, tied)) {
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
  },
});

/** What moves a paragraph is settled before what may delete the one it goes behind. */
function placesFirst(state: NegotiationState, { choices }: Package): Package['choices'] {
  const isPlace = ({ bracket }: PackageChoice) => findBracket(state, bracket)?.on === 'place';
  return [...choices.filter(isPlace), ...choices.filter((choice) => !isPlace(choice))];
}

/** Followed, in the same command, by one `bracket-settled` per bracket. */
const packageSettledSchema = z.strictObject({ kind: z.literal('package-settled'), package: id, hash: words });

export const packageSettled: ActDefinition<typeof packageSettledSchema> = defineAct(packageSettledSchema, {
  fold: (state, act) => withoutPackage(state, act),
  deed: (act, { state }) => `settled the package ${packageName(state, act.package)}`,
});
