// Add or import paragraphs, with their brackets.
import { z } from 'zod';
import { decideAddParagraphs } from '../../paragraphs/decide-paragraph.ts';
import { id, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';
import { draftSchema } from '../paragraphs/draft-schema.ts';

/** Adds one paragraph or imports many. `after: null` puts them first. */
const command = z.strictObject({
  kind: z.literal('add-paragraphs'),
  after: id.nullable(),
  drafts: z.array(draftSchema).max(10_000),
  source: z.enum(['draft', 'import']),
  from: z
    .strictObject({ name: words, hash: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hexadecimal') })
    .exactOptional(),
});

export const addParagraphs: Move<typeof command> = defineMove(command, {
  does: 'Add or import paragraphs, with their brackets',
  doing: 'add paragraphs to the text',
  by: CHAIR,
  when: WHILE,
  changesWhole: true,
  lines: ({ from }) => (from === undefined ? [] : [from.name, from.hash]),
  refusals: [
    'missing',
    'too-long',
    'bad-text',
    'unknown',
    'bad-span',
    'same-words',
    'not-in-order',
    'under-silence',
  ],
  decide: decideAddParagraphs,
});
