// Change title, symbols or situation.
import { z } from 'zod';
import { quoted } from '../../record/names.ts';
import { decideChangeMasthead } from '../../time/office.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { masthead } from '../command-parts.ts';
import { mastheadLines } from '../lines.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('change-masthead'), ...masthead });

export const changeMasthead: Move<typeof command> = defineMove(command, {
  does: 'Change title, symbols or situation',
  doing: 'change the title and symbols',
  by: CHAIR,
  when: WHILE,
  lines: mastheadLines,
  refusals: ['missing', 'too-long', 'bad-text', 'already-so'],
  decide: decideChangeMasthead,
});

const mastheadChangedSchema = z.strictObject({ kind: z.literal('masthead-changed'), ...masthead });

export const mastheadChanged: ActDefinition<typeof mastheadChangedSchema> = defineAct(mastheadChangedSchema, {
  fold(state, act) {
    const { kind: _, ...changed } = act;
    return { ...state, ...changed };
  },
  deed: (act) => `called the text ${quoted(act.title)}${act.symbol === '' ? '' : ` (${act.symbol})`}`,
});
