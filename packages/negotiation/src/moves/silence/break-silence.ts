// Break silence, for all to read or for the Chair only; too late, it is kept and changes nothing.
import { z } from 'zod';
import { decideBreakSilence } from '../../time/decide-silence.ts';
import { endSilence, withSilence } from '../../time/evolve-silence.ts';
import { runningSilence } from '../../time/silence.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
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
