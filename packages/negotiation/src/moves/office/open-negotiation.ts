// Open a negotiation with its masthead and roster.
import { z } from 'zod';
import type { ActOf } from '../../model/act.ts';
import type { CommandOf } from '../../model/command.ts';
import { LIMITS } from '../../model/limits.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Decision } from '../../model/refusal.ts';
import { byName } from '../../model/seat.ts';
import { quoted } from '../../views/names.ts';
import { isBlank } from '../../words/blank.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { count, delegation, id, masthead, words, year } from '../command-parts.ts';
import { accept, firstRefusal, refuse, tooLong } from '../decision.ts';
import { mastheadLines, rosterLines } from '../lines.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';
import { badRoster } from './roster.ts';

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

/**
 * Decides `open-negotiation`. Refuses it where a negotiation is open already, without a title, with lines that are too long, with a
 * roster that cannot be seated, and with a Chair who is not on the roster.
 */
export function decideOpen(state: NegotiationState | null, command: CommandOf<'open-negotiation'>): Decision {
  if (state !== null) return refuse({ kind: 'already-open', title: state.title });
  const { kind: _, ...about } = command;
  const { title, symbol, situation, reportSymbol, delegations, chairMember } = about;
  if (isBlank(title)) return refuse({ kind: 'missing', what: 'title' });
  const long = firstRefusal(
    ...[title, symbol, situation, reportSymbol].map((words) =>
      tooLong('title', words.length, LIMITS.titleLength),
    ),
  );
  const bad = long ?? badRoster(delegations);
  if (bad !== null) return refuse(bad);
  const seats = delegations.map(({ seat }) => seat);
  if (chairMember !== null && !seats.includes(chairMember)) {
    return refuse({ kind: 'unknown', what: 'seat', id: chairMember });
  }
  return accept({ kind: 'negotiation-opened', ...about });
}

/** The state that a record begins with: nobody is seated, and there is no text. `head` is the hash of its first act. */
export function openedState(act: ActOf<'negotiation-opened'>, head: string): NegotiationState {
  const { kind: _, negotiation: id, delegations, ...about } = act;
  return {
    id,
    ...about,
    delegations: delegations.toSorted(byName),
    people: [],
    reading: { secretariat: 'text', observer: 'text' },
    paragraphs: [],
    numbering: null,
    revisions: [],
    phase: { kind: 'negotiating' },
    isChairActing: false,
    formerDelegations: [],
    leftovers: [],
    settlements: [],
    settledPackages: [],
    packages: [],
    silences: [],
    meetings: [],
    readings: 0,
    pointer: null,
    statements: [],
    reissues: [],
    groups: [],
    threads: [],
    acts: 1,
    head,
  };
}
