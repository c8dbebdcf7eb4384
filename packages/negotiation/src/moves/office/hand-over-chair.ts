// Hand the Chair over to another member, for good or acting, or to nobody yet.
import { z } from 'zod';
import { seatName } from '../../record/names.ts';
import { decideHandOver } from '../../time/office.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';

/** `member: null`: there is no Chair; `isActing`: until one is appointed. */
const command = z.strictObject({
  kind: z.literal('hand-over-chair'),
  member: id.nullable(),
  isActing: z.boolean(),
});

export const handOverChair: Move<typeof command> = defineMove(command, {
  does: 'Hand the Chair over to another member, for good or acting, or to nobody yet',
  doing: 'hand over the Chair',
  by: CHAIR,
  when: WHILE,
  refusals: ['unknown', 'not-in-order', 'already-so'],
  decide: decideHandOver,
});

const chairHandedOverSchema = z.strictObject({
  kind: z.literal('chair-handed-over'),
  member: id.nullable(),
  isActing: z.boolean(),
});

export const chairHandedOver: ActDefinition<typeof chairHandedOverSchema> = defineAct(chairHandedOverSchema, {
  fold: (state, act) => ({ ...state, chairMember: act.member, isChairActing: act.isActing }),
  deed(act, { state }) {
    const to = act.member === null ? 'no member for now' : seatName(state, act.member);
    return `handed the Chair over to ${to}${act.isActing ? ', acting' : ''}`;
  },
});
