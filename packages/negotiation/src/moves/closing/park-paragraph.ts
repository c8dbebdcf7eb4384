// Park a paragraph with a small group of delegations.
import { z } from 'zod';
import { decidePark } from '../../chair/holding.ts';
import { onParagraph, seats, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';

const command = z.strictObject({ kind: z.literal('park-paragraph'), ...onParagraph, seats, note: words });

export const parkParagraph: Move<typeof command> = defineMove(command, {
  does: 'Park a paragraph with a small group of delegations',
  doing: 'park a paragraph with a small group',
  by: CHAIR,
  when: OPEN,
  refusals: ['too-long', 'unknown', 'not-in-order', 'missing', 'paragraph-closed', 'stale', 'already-so'],
  decide: decidePark,
});
