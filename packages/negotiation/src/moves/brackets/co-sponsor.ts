// Co-sponsor a delegation’s wording.
import { z } from 'zod';
import { STANCES, type Stance } from '../../model/paragraph.ts';
import { wordingWords } from '../../views/brackets/wording-words.ts';
import { standingPositions } from '../../views/positions/standing-positions.ts';
import { withoutHeard } from '../../words/heard.ts';
import { withWording } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { inWording } from '../act-parts.ts';
import { id, seenWording } from '../command-parts.ts';
import { accept, onWording, refuse } from '../decision.ts';
import { DELEGATIONS, defineMove, type Move, OPEN } from '../move.ts';

const command = z.strictObject({ kind: z.literal('co-sponsor'), ...seenWording });

export const coSponsor: Move<typeof command> = defineMove(command, {
  does: 'Co-sponsor a delegation’s wording',
  doing: 'co-sponsor a wording',
  by: DELEGATIONS,
  when: OPEN,
  refusals: ['unknown', 'stale', 'already-a-sponsor', 'not-in-order'],
  /**
   * Refuses all but delegations’ proposals: on the Chair’s words a position is taken. Refuses words that its author has not
   * seen, and who sponsors them already.
   */
  decide(state, command, { seat }) {
    return onWording(state, command, (wording, { paragraph, segment: bracket }) => {
      if (wording.origin !== 'proposal') {
        return refuse({
          kind: 'not-in-order',
          why: 'only a delegation’s proposal can be co-sponsored; a position can be taken on this wording',
        });
      }
      if (wording.sponsors.includes(seat)) return refuse({ kind: 'already-a-sponsor' });
      const at = { paragraph: paragraph.id, bracket: bracket.id, wording: wording.id };
      const stance = standingPositions(wording).find((one) => one.seat === seat)?.stance ?? 'support';
      const instead = stance === 'support' ? {} : { instead: stance };
      return accept({ kind: 'wording-cosponsored', ...at, sponsor: seat, ...instead });
    });
  },
});

const wordingCosponsoredSchema = z.strictObject({
  kind: z.literal('wording-cosponsored'),
  ...inWording,
  sponsor: id,
  /** Where it stood on these words before, if not in support; sponsoring them puts it there. */
  instead: z.enum(STANCES).exactOptional(),
});

export const wordingCosponsored: ActDefinition<typeof wordingCosponsoredSchema> = defineAct(
  wordingCosponsoredSchema,
  {
    /** The state with one more sponsor of a wording. */
    fold(state, act) {
      return withWording(state, act, (wording) => ({
        ...withoutHeard(wording, act.sponsor, { words: true }),
        sponsors: [...wording.sponsors, act.sponsor],
      }));
    },
    deed: (act, { state }) =>
      `co-sponsored ${wordingWords(state, act)}${act.instead === undefined ? '' : GIVEN_UP[act.instead]}`,
  },
);

/** What a sponsor no longer says of the words, for the end of a sentence. */
const GIVEN_UP: Readonly<Record<Stance, string>> = {
  support: '',
  'can-accept': '',
  reserve: ', and no longer reserves on it',
  object: ', and no longer objects to it',
};
