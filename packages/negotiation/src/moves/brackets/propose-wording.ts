// Propose another wording in a bracket (from the Chair: a bridging wording).
import { z } from 'zod';
import { hash, heardByChair, id, jointSponsors, text } from '../command-parts.ts';
import { BOTH, defineMove, type Move, OPEN } from '../move.ts';
import { decideProposeWording } from './proposing.ts';

/** `expected` is the hash of the base wording as seen. From the Chair it is a bridging wording. The empty text proposes deletion, unless it is to be typed. */
const command = z.strictObject({
  kind: z.literal('propose-wording'),
  bracket: id,
  text,
  expected: hash,
  placement: z.strictObject({ after: id.nullable() }).exactOptional(),
  toBeTyped: z.literal(true).exactOptional(),
  ...jointSponsors,
  ...heardByChair,
});

export const proposeWording: Move<typeof command> = defineMove(command, {
  does: 'Propose another wording in a bracket (from the Chair: a bridging wording)',
  doing: 'propose a wording',
  by: BOTH,
  when: OPEN,
  refusals: ['unknown', 'stale', 'same-words', 'too-long', 'bad-text', 'not-in-order'],
  decide: decideProposeWording,
});
