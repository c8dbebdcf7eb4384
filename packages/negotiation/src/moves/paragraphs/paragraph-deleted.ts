// The act `paragraph-deleted`, which several moves record.
import { z } from 'zod';
import { evolveDeleted } from '../../paragraphs/evolve-paragraphs.ts';
import { isProposal } from '../../record/deed-words.ts';
import { paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
import { id } from '../command-parts.ts';

const paragraphDeletedSchema = z.strictObject({
  kind: z.literal('paragraph-deleted'),
  paragraph: id,
  ...relaying,
});

export const paragraphDeleted: ActDefinition<typeof paragraphDeletedSchema> = defineAct(
  paragraphDeletedSchema,
  {
    fold: (state, act) => evolveDeleted(state, act),
    deed: (act, { state }) =>
      `${isProposal(state, act.paragraph) ? 'took away the proposed' : 'deleted'} ${paragraphName(state, act.paragraph)}`,
  },
);
