// Break silence, for all to read or for the Chair only; too late, it is kept and changes nothing.
import { z } from 'zod';
import { LIMITS } from '../../model/limits.ts';
import { runningSilence } from '../../views/silence/silence.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, words } from '../command-parts.ts';
import { accept, badReason, refuse, tooLong } from '../decision.ts';
import { DELEGATIONS, defineMove, type Move } from '../move.ts';
import { endSilence, withSilence } from './with-silence.ts';

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
  /**
   * Refuses it without a reason to all, unless it is told to the Chair alone; a silence that was called off; and a second break
   * by the same delegation. A message that comes too late is kept, marked late, and changes nothing.
   */
  decide(state, { silence: id, reason, isToChair }, { seat, now }) {
    // What is for the Chair only is said in the room with the Chair, and the command has no reason.
    const bad = isToChair ? tooLong('reason', reason.length, LIMITS.reasonLength) : badReason(reason);
    if (bad !== null) return refuse(bad);
    const silence = state.silences.find((one) => one.id === id);
    if (silence === undefined) return refuse({ kind: 'unknown', what: 'silence', id });
    if (silence.outcome === 'cancelled')
      return refuse({ kind: 'not-in-order', why: 'this silence was called off; there is nothing to break' });
    if (silence.breaks.some((one) => one.seat === seat)) return refuse({ kind: 'already-so' });
    const isLate =
      silence.outcome === 'agreed' || now >= silence.deadline || state.phase.kind !== 'negotiating';
    const told = isToChair ? '' : reason.trim();
    return accept({ kind: 'silence-broken', silence: id, reason: told, isToChair, isLate });
  },
});

const silenceBrokenSchema = z.strictObject({
  kind: z.literal('silence-broken'),
  silence: id,
  reason: words,
  isToChair: z.boolean(),
  isLate: z.boolean(),
});

export const silenceBroken: ActDefinition<typeof silenceBrokenSchema> = defineAct(silenceBrokenSchema, {
  fold(state, act, { n, at, seat }) {
    const { reason, isToChair, isLate } = act;
    const noted = withSilence(state, act.silence, (silence) => ({
      ...silence,
      breaks: [...silence.breaks, { seat, reason, isToChair, isLate, at, act: n }],
    }));
    const isRunning = runningSilence(state)?.id === act.silence;
    return isRunning && !isLate ? endSilence(noted, act.silence, 'broken', n) : noted;
  },
  deed(act) {
    const why = act.isToChair ? ', telling the Chair why' : act.reason === '' ? '' : `: ${act.reason}`;
    return `${act.isLate ? 'wrote, too late, to break silence' : 'broke silence'}${why}`;
  },
});
