// Release it.
import { z } from 'zod';
import { decideRelease } from '../../chair/holding.ts';
import { id } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('release-paragraph'), paragraph: id });

export const releaseParagraph: Move<typeof command> = defineMove(command, {
  does: 'Release it',
  doing: 'release a paragraph',
  by: DELEGATIONS,
  when: WHILE,
  refusals: ['unknown', 'not-in-order'],
  decide: decideRelease,
});
