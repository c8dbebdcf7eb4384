// Propose an editorial note, which changes no text.
import { z } from 'zod';
import { decideProposeNote } from '../../paragraphs/decide-beside.ts';
import { joint, onParagraph, text } from '../command-parts.ts';
import { BOTH, defineMove, type Move, OPEN } from '../move.ts';

/** An editorial note in words ("reorder the list as in the report"): it changes no text, and is settled as any bracket. */
const command = z.strictObject({ kind: z.literal('propose-note'), text, ...onParagraph, ...joint });

export const proposeNote: Move<typeof command> = defineMove(command, {
  does: 'Propose an editorial note, which changes no text',
  doing: 'propose an editorial note',
  by: BOTH,
  when: OPEN,
  refusals: [
    'unknown',
    'paragraph-closed',
    'stale',
    'missing',
    'same-words',
    'too-long',
    'bad-text',
    'not-in-order',
  ],
  decide: decideProposeNote,
});
