// Cite an earlier text for one’s wording (from the Chair: for the base text).
import { z } from 'zod';
import { decideCitePrecedent } from '../../brackets/decide-citation.ts';
import { evolvePrecedentCited } from '../../brackets/evolve-citation.ts';
import { precedentName } from '../../record/deed-words.ts';
import { quoted } from '../../record/names.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { precedent } from '../act-parts.ts';
import { id, words, year } from '../command-parts.ts';
import { BOTH, defineMove, type Move, WHILE } from '../move.ts';

/** Names the earlier text that a wording, or a passage of the base text, is taken from. */
const command = z.strictObject({
  kind: z.literal('cite-precedent'),
  on: z.union([
    z.strictObject({ bracket: id, wording: id }),
    z.strictObject({ paragraph: id, passage: words }),
  ]),
  precedent: z.strictObject({
    symbol: words,
    year,
    paragraph: words,
    words,
  }),
});

export const citePrecedent: Move<typeof command> = defineMove(command, {
  does: 'Cite an earlier text for one’s wording (from the Chair: for the base text)',
  doing: 'cite an earlier text for these words',
  by: BOTH,
  when: WHILE,
  lines: ({ precedent }) => [precedent.symbol, precedent.paragraph],
  refusals: ['unknown', 'missing', 'too-long', 'bad-text', 'not-a-sponsor', 'not-in-order', 'already-so'],
  decide: decideCitePrecedent,
});

/** `wording` is null when a passage of the base text is cited; `words` are those it was cited for. */
const precedentCitedSchema = z.strictObject({
  kind: z.literal('precedent-cited'),
  paragraph: id,
  citation: id,
  wording: id.nullable(),
  words,
  precedent,
});

export const precedentCited: ActDefinition<typeof precedentCitedSchema> = defineAct(precedentCitedSchema, {
  fold: (state, act, recorded) => evolvePrecedentCited(state, act, originOf(recorded)),
  deed: (act) => `cited ${precedentName(act.precedent)} for ${quoted(act.words)}`,
});
