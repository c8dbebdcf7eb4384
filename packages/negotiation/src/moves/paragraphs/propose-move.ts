// Propose another place for a paragraph.
import { z } from 'zod';
import { decideProposeMove } from '../../paragraphs/decide-beside.ts';
import { id, joint, text } from '../command-parts.ts';
import { BOTH, defineMove, type Move, OPEN } from '../move.ts';

/** Another place for a paragraph; `seenAfter` as in `move-paragraph`, `text` says why. */
const command = z.strictObject({
  kind: z.literal('propose-move'),
  paragraph: id,
  after: id.nullable(),
  seenAfter: id.nullable(),
  text,
  ...joint,
});

export const proposeMove: Move<typeof command> = defineMove(command, {
  does: 'Propose another place for a paragraph',
  doing: 'propose another place for a paragraph',
  by: BOTH,
  when: OPEN,
  refusals: [
    'unknown',
    'paragraph-closed',
    'stale',
    'same-words',
    'already-so',
    'too-long',
    'bad-text',
    'not-in-order',
  ],
  decide: decideProposeMove,
});
