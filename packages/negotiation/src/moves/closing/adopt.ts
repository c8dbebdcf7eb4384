// Adopt the text.
import { z } from 'zod';
import { decideAdopt } from '../../closing/decide-closing.ts';
import { adoptedBySentence } from '../../record/deed-words.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { adoptedBy, hash, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

/** `expected` is `hashOfText` as seen. */
const command = z.strictObject({ kind: z.literal('adopt'), expected: hash, by: adoptedBy.exactOptional() });

export const adopt: Move<typeof command> = defineMove(command, {
  does: 'Adopt the text',
  doing: 'adopt the text',
  by: CHAIR,
  when: 'once nothing stands in its way',
  lines: ({ by }) => (by?.kind === 'meeting' ? [by.number] : []),
  refusals: ['bad-text', 'stale', 'obstacles', 'missing', 'not-in-order'],
  decide: decideAdopt,
});

const adoptedSchema = z.strictObject({
  kind: z.literal('adopted'),
  hash: words,
  by: adoptedBy.exactOptional(),
});

export const adopted: ActDefinition<typeof adoptedSchema> = defineAct(adoptedSchema, {
  fold: (state, act, recorded) => ({
    ...state,
    phase: { kind: 'adopted', act: recorded.n, at: recorded.at, by: act.by ?? { kind: 'unsaid' } },
  }),
  deed: (act) => `declared the text adopted${adoptedBySentence(act)}`,
});
