// Extend a silence.
import { z } from 'zod';
import { instant } from '../../views/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, words } from '../command-parts.ts';
import { accept, refuse } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';
import { badDeadline } from './deadline.ts';
import { onRunning, withSilence } from './with-silence.ts';

const command = z.strictObject({ kind: z.literal('extend-silence'), silence: id, deadline: words });

export const extendSilence: Move<typeof command> = defineMove(command, {
  does: 'Extend a silence',
  doing: 'extend a silence',
  by: CHAIR,
  when: 'while it runs',
  refusals: ['unknown', 'missing', 'not-in-order'],
  /** Refuses a deadline that is not later than the one that stands, because nobody’s time is cut short; and a silence that has ended. */
  decide(state, { silence, deadline }, { now }) {
    return onRunning(state, silence, (running) => {
      const bad = badDeadline(deadline, now);
      if (bad !== null) return refuse(bad);
      if (deadline <= running.deadline)
        return refuse({ kind: 'not-in-order', why: 'an extension ends later than the deadline that stands' });
      return accept({ kind: 'silence-extended', silence: running.id, deadline });
    });
  },
});

const silenceExtendedSchema = z.strictObject({
  kind: z.literal('silence-extended'),
  silence: id,
  deadline: words,
});

export const silenceExtended: ActDefinition<typeof silenceExtendedSchema> = defineAct(silenceExtendedSchema, {
  fold: (state, act, { n }) =>
    withSilence(state, act.silence, (silence) => ({
      ...silence,
      deadline: act.deadline,
      extensions: [...silence.extensions, { from: silence.deadline, to: act.deadline, act: n }],
    })),
  deed: (act) => `extended the silence to ${instant(act.deadline)}`,
});
