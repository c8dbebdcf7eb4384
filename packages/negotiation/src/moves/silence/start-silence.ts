// Put the text, or paragraphs of it, under silence until a deadline.
import { z } from 'zod';
import { decideStartSilence } from '../../time/decide-silence.ts';
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
