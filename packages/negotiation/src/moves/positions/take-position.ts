// Take or change a position on a wording.
import { z } from 'zod';
import { evolvePositionTaken } from '../../brackets/evolve-wording.ts';
import { RESERVATION_KINDS, STANCES } from '../../paragraph.ts';
import { decideTakePosition } from '../../positions/decide-position.ts';
import { stanceTaken, wordingWords } from '../../record/deed-words.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inWording } from '../act-parts.ts';
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

const positionTakenSchema = z.strictObject({
  kind: z.literal('position-taken'),
  ...inWording,
  stance: z.enum(STANCES),
  /** The kind of a reserve; absent for other stances, and in records of before there were kinds: those are general. */
  reservation: z.enum(RESERVATION_KINDS).exactOptional(),
  hash: words,
  note: words,
});

export const positionTaken: ActDefinition<typeof positionTakenSchema> = defineAct(positionTakenSchema, {
  fold: (state, act, recorded) => evolvePositionTaken(state, act, originOf(recorded)),
  deed: (act, { state }) =>
    `${stanceTaken(act)} ${wordingWords(state, act)}${act.note === '' ? '' : `: ${act.note}`}`,
});
