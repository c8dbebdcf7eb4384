// The act `silence-concluded`, which the server records by itself.
import { z } from 'zod';
import type { ActOf } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { runningSilence } from '../../views/silence/silence.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, words } from '../command-parts.ts';
import { endSilence } from './with-silence.ts';

/** Recorded by the server when the deadline has passed. */
const silenceConcludedSchema = z.strictObject({
  kind: z.literal('silence-concluded'),
  silence: id,
  hash: words,
});

export const silenceConcluded: ActDefinition<typeof silenceConcludedSchema> = defineAct(
  silenceConcludedSchema,
  {
    fold: (state, act, { n }) => endSilence(state, act.silence, 'agreed', n),
    deed: () => 'recorded that silence was not broken: what was under it is agreed',
  },
);

/** The act that is due because the deadline has passed; null when none is. */
export function dueConclusion(state: NegotiationState, now: string): ActOf<'silence-concluded'> | null {
  const running = runningSilence(state);
  if (running === undefined || now < running.deadline) return null;
  return { kind: 'silence-concluded', silence: running.id, hash: running.hash };
}
