// Adopt the text.
import { z } from 'zod';
import { decideAdopt } from '../../closing/decide-closing.ts';
import { adoptedBy, hash } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

/** `expected` is `hashOfText` as seen. */
const command = z.strictObject({ kind: z.literal('adopt'), expected: hash, by: adoptedBy.exactOptional() });

export const adopt: Move<typeof command> = defineMove(command, {
  does: 'Adopt the text',
  doing: 'adopt the text',
  by: CHAIR,
  when: 'once nothing stands in its way',
  lines: ({ by }) => (by?.kind === 'meeting' ? [by.number] : []),
  refusals: ['bad-text', 'stale', 'obstacles', 'missing', 'not-in-order'],
  decide: decideAdopt,
});
