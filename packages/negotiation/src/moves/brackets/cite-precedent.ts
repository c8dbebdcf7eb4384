// Cite an earlier text for one’s wording (from the Chair: for the base text).
import { z } from 'zod';
import { decideCitePrecedent } from '../../brackets/decide-citation.ts';
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
