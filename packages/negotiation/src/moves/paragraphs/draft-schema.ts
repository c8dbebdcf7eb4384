// Drafts as they arrive from outside, with the brackets that they bring along. Brackets nest, and are read as deep as a text may
// have them and no deeper: a schema that calls itself would follow hostile input to the end of the stack.
import { z } from 'zod';
import type { Draft, DraftBracket } from '../../model/command.ts';
import { LIMITS } from '../../model/limits.ts';
import { plainCount as offset, plainId as seat } from '../plain-values.ts';
import { richTextSchema as text } from '../rich-text-schema.ts';

/** More is nonsense; what is too many for one command, the domain says. */
const MOST_IN_A_LIST = 1_000;

/** Brackets in which as many more may stand inside one another. */
function brackets(depth: number): z.ZodType<readonly DraftBracket[]> {
  const inner = depth === 0 ? z.array(z.never()) : brackets(depth - 1);
  const wording = z.strictObject({
    text,
    noted: z.array(seat).max(100).exactOptional(),
    brackets: inner.exactOptional(),
  });
  const bracket = z.strictObject({
    from: offset,
    to: offset,
    within: inner.exactOptional(),
    wordings: z.array(wording).max(MOST_IN_A_LIST),
  });
  return z.array(bracket).max(MOST_IN_A_LIST);
}

/** One paragraph to add. */
export const draftSchema: z.ZodType<Draft> = z.strictObject({
  kind: z.enum(['heading', 'numbered', 'item', 'chapeau', 'plain']),
  level: z.int().min(1).max(9),
  text,
  brackets: brackets(LIMITS.bracketDepth).exactOptional(),
});
