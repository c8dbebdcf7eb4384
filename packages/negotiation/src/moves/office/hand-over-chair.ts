// Hand the Chair over to another member, for good or acting, or to nobody yet.
import { z } from 'zod';
import { seatName } from '../../views/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { accept, badSeat, isDelegation, refuse } from '../decision.ts';
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
  /** To a member, or to nobody yet. Refuses a seat that is no delegation of the roster, and nobody as acting Chair. */
  decide(state, { member, isActing }) {
    const named = member === null ? [] : [member];
    const bad = badSeat(state, named, isDelegation, 'the Chair is handed to a delegation');
    if (bad !== null) return refuse(bad);
    if (member === null && isActing)
      return refuse({ kind: 'not-in-order', why: 'nobody cannot act as Chair; choose a member' });
    if (member === state.chairMember && isActing === state.isChairActing)
      return refuse({ kind: 'already-so' });
    return accept({ kind: 'chair-handed-over', member, isActing });
  },
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
