// Propose a new paragraph.
import { z } from 'zod';
import { decideProposeParagraph } from '../../paragraphs/decide-new-paragraph.ts';
import { id, joint, level, shape, text, words } from '../command-parts.ts';
import { BOTH, defineMove, type Move, WHILE } from '../move.ts';

/** A new paragraph, in a bracket as a whole; begun empty, it is typed in the text. */
const command = z.strictObject({
  kind: z.literal('propose-paragraph'),
  after: id.nullable(),
  shape,
  level,
  text,
  reason: words,
  ...joint,
});

export const proposeParagraph: Move<typeof command> = defineMove(command, {
  does: 'Propose a new paragraph',
  doing: 'propose a new paragraph',
  by: BOTH,
  when: WHILE,
  changesWhole: true,
  refusals: ['under-silence', 'unknown', 'same-words', 'missing', 'too-long', 'bad-text', 'not-in-order'],
  decide: decideProposeParagraph,
});
