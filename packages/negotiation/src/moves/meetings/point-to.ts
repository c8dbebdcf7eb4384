// Say at which paragraph the table is.
import { z } from 'zod';
import { paragraphName } from '../../views/names.ts';
import { findParagraph } from '../../words/segment-tree.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { accept, refuse } from '../decision.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('point-to'), paragraph: id.nullable() });

export const pointTo: Move<typeof command> = defineMove(command, {
  does: 'Say at which paragraph the table is',
  doing: 'say where the table is',
  by: CHAIR,
  when: WHILE,
  refusals: ['unknown', 'already-so'],
  /** Refuses a paragraph that is not in the text, and the one that the table is at already. */
  decide(state, { paragraph }) {
    if (paragraph !== null && findParagraph(state, paragraph) === undefined)
      return refuse({ kind: 'unknown', what: 'paragraph', id: paragraph });
    return paragraph === state.pointer
      ? refuse({ kind: 'already-so' })
      : accept({ kind: 'pointed-to', paragraph });
  },
});

const pointedToSchema = z.strictObject({ kind: z.literal('pointed-to'), paragraph: id.nullable() });

export const pointedTo: ActDefinition<typeof pointedToSchema> = defineAct(pointedToSchema, {
  fold: (state, act) => ({ ...state, pointer: act.paragraph }),
  deed: (act, { state }) =>
    act.paragraph === null ? 'took the pointer away' : `pointed to ${paragraphName(state, act.paragraph)}`,
});
