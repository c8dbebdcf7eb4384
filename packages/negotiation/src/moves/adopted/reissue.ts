// Issue a corrigendum, or the adopted text again.
import { z } from 'zod';
import { ISSUES } from '../../record/office-words.ts';
import { decideReissue, REISSUE_FORMS } from '../../time/aftermath.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { count, id, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({
  kind: z.literal('reissue'),
  form: z.enum(REISSUE_FORMS),
  reason: words,
  corrections: z.array(z.strictObject({ paragraph: id, was: words, is: words })).max(500),
});

export const reissue: Move<typeof command> = defineMove(command, {
  does: 'Issue a corrigendum, or the adopted text again',
  doing: 'issue a corrigendum',
  by: CHAIR,
  when: 'once it is adopted',
  afterwards: 'adopted',
  refusals: ['missing', 'too-long', 'bad-text', 'unknown', 'not-in-order'],
  decide: decideReissue,
});

const reissuedSchema = z.strictObject({
  kind: z.literal('reissued'),
  form: z.enum(REISSUE_FORMS),
  number: count,
  reason: words,
  corrections: z.array(z.strictObject({ paragraph: id, was: words, is: words })),
});

export const reissued: ActDefinition<typeof reissuedSchema> = defineAct(reissuedSchema, {
  fold(state, act, { n, at }) {
    const { kind: _, ...issued } = act;
    return { ...state, reissues: [...state.reissues, { ...issued, at, act: n }] };
  },
  deed: (act) => `issued ${ISSUES[act.form](act.number)}: ${act.reason}`,
});
