// Record a paragraph as agreed ad ref.
import { z } from 'zod';
import { decideAgreeAdRef } from '../../closing/decide-closing.ts';
import { evolveAdRef } from '../../paragraphs/evolve-paragraphs.ts';
import { paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
import { id, onParagraph, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('agree-ad-ref'), ...onParagraph });

export const agreeAdRef: Move<typeof command> = defineMove(command, {
  does: 'Record a paragraph as agreed ad ref',
  doing: 'agree a paragraph ad ref',
  by: CHAIR,
  when: 'while it is open, without brackets and placeholders',
  refusals: ['unknown', 'already-so', 'paragraph-closed', 'stale', 'open-brackets', 'placeholders'],
  decide: decideAgreeAdRef,
});

/** `leaf` is the closed successor of the paragraph's only leaf. */
const agreedAdRefSchema = z.strictObject({
  kind: z.literal('agreed-ad-ref'),
  paragraph: id,
  hash: words,
  leaf: id,
  ...relaying,
});

export const agreedAdRef: ActDefinition<typeof agreedAdRefSchema> = defineAct(agreedAdRefSchema, {
  fold: (state, act, recorded) => evolveAdRef(state, act, originOf(recorded)),
  deed: (act, { state }) => `recorded ${paragraphName(state, act.paragraph)} as agreed ad ref`,
});
