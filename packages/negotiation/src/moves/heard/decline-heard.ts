// Say that what the Chair's office has heard is not what one's delegation said.
import { z } from 'zod';
import { LIMITS } from '../../model/limits.ts';
import { wordingWords } from '../../views/brackets/wording-words.ts';
import { withoutHeard } from '../../words/heard.ts';
import { withWording } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { inWording } from '../act-parts.ts';
import { withdrawal } from '../brackets/withdrawal.ts';
import { count, seenWording, words } from '../command-parts.ts';
import { accept, refuse, tooLong } from '../decision.ts';
import { DELEGATIONS, defineMove, type Move, OPEN } from '../move.ts';
import { onHeard } from './on-heard.ts';

/** `heard` is the number of the act that took it down; `reason` may be empty. */
const command = z.strictObject({
  kind: z.literal('decline-heard'),
  ...seenWording,
  heard: count,
  reason: words,
});

export const declineHeard: Move<typeof command> = defineMove(command, {
  does: 'Say that what was taken down as heard is not what one’s delegation said; words that nobody else was heard to say leave the table',
  doing: 'decline what was heard',
  by: DELEGATIONS,
  when: OPEN,
  refusals: ['unknown', 'stale', 'not-in-order', 'too-long'],
  /** Refuses what was not heard from this delegation. Imported words stay: they are the Chair's. */
  decide(state, command, asking) {
    const { seat } = asking;
    const { reason, heard: heardIn } = command;
    const long = tooLong('reason', reason.length, LIMITS.reasonLength);
    if (long !== null) return refuse(long);
    return onHeard(state, command, seat, ({ kind: what }, wording, place) => {
      const { paragraph, segment: bracket } = place;
      const at = { paragraph: paragraph.id, bracket: bracket.id, wording: wording.id };
      const declined = { kind: 'heard-declined', ...at, what, heardIn, reason } as const;
      const { heard } = wording;
      const isLast = heard?.from.length === 1 && heard.isImported !== true && wording.origin === 'bridging';
      if (what === 'position' || !isLast) return accept(declined);
      return accept(
        declined,
        ...withdrawal(state, wording, place, asking, { end: 'declined', from: [seat] }),
      );
    });
  },
});

/** `what`: the words of the wording, or a position on it. Followed, in the same command, by the withdrawal of words that nobody is left to confirm. */
const heardDeclinedSchema = z.strictObject({
  kind: z.literal('heard-declined'),
  ...inWording,
  what: z.enum(['words', 'position']),
  heardIn: count,
  reason: words,
});

export const heardDeclined: ActDefinition<typeof heardDeclinedSchema> = defineAct(heardDeclinedSchema, {
  /** The state without what was heard from the seat. */
  fold: (state, act, { seat }) =>
    withWording(state, act, (wording) =>
      withoutHeard(wording, seat, act.what === 'words' ? { words: true } : { position: true }),
    ),
  deed(act, { state }) {
    const thing = act.what === 'words' ? '' : 'its position on ';
    return `said that ${thing}${wordingWords(state, act)} is not what it said${act.reason === '' ? '' : `: ${act.reason}`}`;
  },
});
