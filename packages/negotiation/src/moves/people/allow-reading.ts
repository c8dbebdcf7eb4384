// Let the secretariat or observers read the record, or the text only.
import { z } from 'zod';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { reading } from '../command-parts.ts';
import { accept, refuse } from '../decision.ts';
import { ALWAYS, CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({
  kind: z.literal('allow-reading'),
  seat: z.enum(['secretariat', 'observer']),
  extent: reading,
});

export const allowReading: Move<typeof command> = defineMove(command, {
  does: 'Let the secretariat or observers read the record, or the text only',
  doing: 'decide who reads the record',
  by: CHAIR,
  when: ALWAYS,
  afterwards: 'always',
  refusals: ['already-so'],
  /** Refuses what is allowed already. */
  decide(state, command) {
    const { seat, extent } = command;
    if (state.reading[seat] === extent) return refuse({ kind: 'already-so' });
    return accept({ kind: 'reading-allowed', seat, extent });
  },
});

const readingAllowedSchema = z.strictObject({
  kind: z.literal('reading-allowed'),
  seat: z.enum(['secretariat', 'observer']),
  extent: z.enum(['record', 'text']),
});

export const readingAllowed: ActDefinition<typeof readingAllowedSchema> = defineAct(readingAllowedSchema, {
  fold: (state, act) => ({ ...state, reading: { ...state.reading, [act.seat]: act.extent } }),
  deed: (act) =>
    `let ${act.seat === 'observer' ? 'observers' : 'the secretariat'} read ${act.extent === 'record' ? 'the text and the record' : 'the text only'}`,
});
