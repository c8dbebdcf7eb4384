// Take or change a position on a wording.
import { z } from 'zod';
import { RESERVATION_KINDS, STANCES } from '../../paragraph.ts';
import { decideTakePosition } from '../../positions/decide-position.ts';
import { onWording, words } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move, OPEN } from '../move.ts';

/** `reservation` goes with the stance `reserve` only; a reserve that does not say is general. */
const command = z.strictObject({
  kind: z.literal('take-position'),
  stance: z.enum(STANCES),
  reservation: z.enum(RESERVATION_KINDS).exactOptional(),
  note: words,
  ...onWording,
});

export const takePosition: Move<typeof command> = defineMove(command, {
  does: 'Take or change a position on a wording',
  doing: 'take a position',
  by: DELEGATIONS,
  when: OPEN,
  refusals: ['unknown', 'stale', 'already-so', 'too-long', 'not-in-order'],
  decide: decideTakePosition,
});
