// Lift a bracket that one opened.
import { z } from 'zod';
import { decideLiftBracket } from '../../brackets/decide-lift-bracket.ts';
import { hash, id } from '../command-parts.ts';
import { BOTH, defineMove, type Move, OPEN } from '../move.ts';

/** `expected` is the hash of the base wording as seen. */
const command = z.strictObject({ kind: z.literal('lift-bracket'), bracket: id, expected: hash });

export const liftBracket: Move<typeof command> = defineMove(command, {
  does: 'Lift a bracket that one’s seat opened, while nobody else has tabled, sponsored or taken a position in it',
  doing: 'lift a bracket',
  by: BOTH,
  when: OPEN,
  refusals: ['unknown', 'stale', 'not-in-order', 'in-package', 'too-long'],
  decide: decideLiftBracket,
});
