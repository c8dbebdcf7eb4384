// Break silence, for all to read or for the Chair only; too late, it is kept and changes nothing.
import { z } from 'zod';
import { decideBreakSilence } from '../../time/decide-silence.ts';
import { id, words } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move } from '../move.ts';

/** `isToChair`: the reason is not in the record; it is said in the room with the Chair. */
const command = z.strictObject({
  kind: z.literal('break-silence'),
  silence: id,
  reason: words,
  isToChair: z.boolean(),
});

export const breakSilence: Move<typeof command> = defineMove(command, {
  does: 'Break silence, for all to read or for the Chair only; too late, it is kept and changes nothing',
  doing: 'break silence',
  by: DELEGATIONS,
  when: 'while the negotiation lasts; too late, also once the text is adopted',
  afterwards: 'adopted',
  refusals: ['missing', 'too-long', 'unknown', 'not-in-order', 'already-so'],
  decide: decideBreakSilence,
});
