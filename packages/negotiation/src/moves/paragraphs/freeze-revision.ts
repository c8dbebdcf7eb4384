// Freeze the text as the next revision and number its paragraphs anew.
import { z } from 'zod';
import { decideFreezeRevision, evolveRevisionFrozen } from '../../paragraphs/revision.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { count, hash, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

/** Freezes the whole text as the next revision and numbers its paragraphs anew. `expected` is `hashOfText` as seen. */
const command = z.strictObject({ kind: z.literal('freeze-revision'), reason: words, expected: hash });

export const freezeRevision: Move<typeof command> = defineMove(command, {
  does: 'Freeze the text as the next revision and number its paragraphs anew',
  doing: 'freeze a revision of the text',
  by: CHAIR,
  when: 'while no silence runs',
  refusals: ['missing', 'too-long', 'under-silence', 'stale', 'already-so'],
  decide: decideFreezeRevision,
});

const revisionFrozenSchema = z.strictObject({
  kind: z.literal('revision-frozen'),
  number: count,
  reason: words,
  hash: words,
});

export const revisionFrozen: ActDefinition<typeof revisionFrozenSchema> = defineAct(revisionFrozenSchema, {
  fold: (state, act, recorded) => evolveRevisionFrozen(state, act, recorded),
  deed: (act) => `froze the text as Rev.${act.number}: ${act.reason}`,
});
