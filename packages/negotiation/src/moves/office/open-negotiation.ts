// Open a negotiation with its masthead and roster.
import { z } from 'zod';
import { decideOpen } from '../../decide-open.ts';
import { quoted } from '../../record/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { count, delegation, id, masthead, words, year } from '../command-parts.ts';
import { mastheadLines, rosterLines } from '../lines.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({
  kind: z.literal('open-negotiation'),
  negotiation: id,
  title: words,
  symbol: words,
  situation: words,
  reportSymbol: words,
  year,
  chairMember: id.nullable(),
  delegations: z.array(delegation).max(500),
});

export const openNegotiation: Move<typeof command> = defineMove(command, {
  does: 'Open a negotiation with its masthead and roster',
  doing: 'open a negotiation',
  by: CHAIR,
  when: 'once',
  lines: (command) => [command.negotiation, ...mastheadLines(command), ...rosterLines(command.delegations)],
  refusals: ['already-open', 'missing', 'too-long', 'bad-text', 'unknown', 'not-in-order'],
  begins: (command) => decideOpen(null, command),
  decide: decideOpen,
});

const negotiationOpenedSchema = z.strictObject({
  kind: z.literal('negotiation-opened'),
  negotiation: id,
  ...masthead,
  year: count,
  chairMember: id.nullable(),
  delegations: z.array(delegation),
});

export const negotiationOpened: ActDefinition<typeof negotiationOpenedSchema> = defineAct(
  negotiationOpenedSchema,
  {
    fold(state, _act, { n }) {
      throw new Error(`invariant: negotiation ${state.id} is opened once (act ${n})`);
    },
    deed: (act) => `opened the negotiation ${quoted(act.title)}`,
  },
);
