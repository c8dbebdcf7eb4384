// Put the text, or paragraphs of it, under silence until a deadline.
import { z } from 'zod';
import { listOf, listOfSeats, paragraphName } from '../../record/names.ts';
import { instant } from '../../record/office-words.ts';
import { decideStartSilence } from '../../time/decide-silence.ts';
import { evolveSilenceStarted } from '../../time/evolve-silence.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
import { hash, id, seats, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

/** On chosen paragraphs, or on the whole text (`paragraphs: null`). `expected` is `hashOfParagraphs` as seen. */
const command = z.strictObject({
  kind: z.literal('start-silence'),
  paragraphs: z.array(id).max(5_000).nullable(),
  recipients: seats,
  deadline: words,
  expected: hash,
});

export const startSilence: Move<typeof command> = defineMove(command, {
  does: 'Put the text, or paragraphs of it, under silence until a deadline',
  doing: 'start a silence procedure',
  by: CHAIR,
  when: 'while they have no brackets and no placeholders, nobody holds them, and no silence runs',
  refusals: [
    'unknown',
    'missing',
    'not-in-order',
    'stale',
    'open-brackets',
    'placeholders',
    'paragraph-closed',
    'pending',
  ],
  decide: decideStartSilence,
});

/** Nobody may write what is under it. Until version 3 every leaf under it went on as a new one here; now when late words come (`leaves-renewed`). */
const silenceStartedSchema = z.strictObject({
  kind: z.literal('silence-started'),
  silence: id,
  paragraphs: z.array(id),
  isWhole: z.boolean(),
  recipients: seats,
  deadline: words,
  hash: words,
  ...relaying,
});

export const silenceStarted: ActDefinition<typeof silenceStartedSchema> = defineAct(silenceStartedSchema, {
  fold: evolveSilenceStarted,
  deed(act, { state }) {
    const what = act.isWhole ? 'the text' : listOf(act.paragraphs.map((one) => paragraphName(state, one)));
    const isToAll = act.recipients.length === state?.delegations.length;
    const to = isToAll ? 'all delegations' : listOfSeats(state, act.recipients);
    return `put ${what} under silence until ${instant(act.deadline)}, addressed to ${to}`;
  },
});
