// Change title, symbols or situation.
import { z } from 'zod';
import { LIMITS } from '../../model/limits.ts';
import { quoted } from '../../views/names.ts';
import { isBlank } from '../../words/blank.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { masthead } from '../command-parts.ts';
import { accept, firstRefusal, refuse, tooLong } from '../decision.ts';
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
  /** Refuses a text without a title, lines that are too long, and what is called so already. */
  decide(state, { kind: _, ...masthead }) {
    const { title, symbol, situation, reportSymbol } = masthead;
    if (isBlank(title)) return refuse({ kind: 'missing', what: 'title' });
    const long = firstRefusal(
      ...[title, symbol, situation, reportSymbol].map((words) =>
        tooLong('title', words.length, LIMITS.titleLength),
      ),
    );
    if (long !== null) return refuse(long);
    const isSame =
      title === state.title &&
      symbol === state.symbol &&
      situation === state.situation &&
      reportSymbol === state.reportSymbol;
    return isSame ? refuse({ kind: 'already-so' }) : accept({ kind: 'masthead-changed', ...masthead });
  },
});

const mastheadChangedSchema = z.strictObject({ kind: z.literal('masthead-changed'), ...masthead });

export const mastheadChanged: ActDefinition<typeof mastheadChangedSchema> = defineAct(mastheadChangedSchema, {
  fold(state, act) {
    const { kind: _, ...changed } = act;
    return { ...state, ...changed };
  },
  deed: (act) => `called the text ${quoted(act.title)}${act.symbol === '' ? '' : ` (${act.symbol})`}`,
});
