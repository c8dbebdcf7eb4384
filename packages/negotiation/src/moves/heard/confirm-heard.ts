// Confirm what the Chair's office has heard from one's delegation.
import { z } from 'zod';
import { wordingWords } from '../../views/brackets/wording-words.ts';
import { withoutHeard } from '../../words/heard.ts';
import { inheritedLeaves } from '../../words/inherited-leaves.ts';
import { exchangeLeaves, makeLeaves, textsUnder, wholeOf } from '../../words/relaying.ts';
import { withWording } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inWording, relaying } from '../act-parts.ts';
import { count, seenWording } from '../command-parts.ts';
import { accept } from '../decision.ts';
import { DELEGATIONS, defineMove, type Move, OPEN } from '../move.ts';
import { onHeard } from './on-heard.ts';

/** `heard` is the number of the act that took it down. */
const command = z.strictObject({ kind: z.literal('confirm-heard'), ...seenWording, heard: count });

export const confirmHeard: Move<typeof command> = defineMove(command, {
  does: 'Confirm what was taken down as heard from one’s delegation: the proposal is its own then, or the position is taken',
  doing: 'confirm what was heard',
  by: DELEGATIONS,
  when: OPEN,
  refusals: ['unknown', 'stale', 'not-in-order'],
  /** Refuses what was not heard from this delegation, or not on these very words. */
  decide(state, command, { seat, newId }) {
    return onHeard(state, command, seat, (thing, wording, { paragraph, segment: bracket }) => {
      const at = { paragraph: paragraph.id, bracket: bracket.id, wording: wording.id };
      if (thing.kind === 'position') {
        const { stance, reservation, note, hash } = thing.position;
        const kind = reservation === null ? {} : { reservation };
        return accept({ kind: 'position-taken', ...at, stance, ...kind, hash, note, heardIn: command.heard });
      }
      // The Chair's until now; under a sponsor already they stay as they are.
      const passed = wording.origin === 'bridging' ? inheritedLeaves(wording.segments) : [];
      return accept({
        kind: 'heard-confirmed',
        ...at,
        leaves: passed.map((leaf) => ({ id: newId('l'), pieces: [wholeOf(leaf)] })),
        retired: passed.map(({ id }) => id),
      });
    });
  },
});

/** The wording's leaves go on as new ones when it was the Chair's, so that late words of the Chair can be told from an intrusion. */
const heardConfirmedSchema = z.strictObject({
  kind: z.literal('heard-confirmed'),
  ...inWording,
  ...relaying,
});

export const heardConfirmed: ActDefinition<typeof heardConfirmedSchema> = defineAct(heardConfirmedSchema, {
  /** The state with the delegation as a sponsor: of its own proposal, or with those who have confirmed it before. */
  fold(state, act, recorded) {
    const { seat } = recorded;
    return withWording(state, act, (wording) => {
      const made = makeLeaves(act.leaves, textsUnder(wording.segments), originOf(recorded));
      return {
        ...withoutHeard(wording, seat, { words: true }),
        origin: 'proposal',
        sponsors: wording.origin === 'proposal' ? [...wording.sponsors, seat] : [seat],
        segments: exchangeLeaves(wording.segments, act.leaves, made),
      };
    });
  },
  deed: (act, { state }) =>
    `confirmed ${wordingWords(state, act)} as the Chair’s office had heard it: the proposal is its own`,
});
