// A random negotiator: commands of every kind that mostly fit the state, with the `expected` that its author would have
// seen, and now and then a stale or forbidden one. Reused wherever a whole negotiation is simulated.
import type { Command, CommandKind } from '../model/command.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { SeatId } from '../model/seat.ts';
import { COMMAND_KINDS } from '../moves/move-of.ts';
import { oneOf, type Random } from './random.ts';
import { proposeCommand } from './random-command-by-kind.ts';

/** A command and the seat that would give it. */
export interface SeatedCommand {
  readonly seat: SeatId;
  readonly command: Command;
}

/** How often each kind is tried; kinds not named, once. Ends of negotiations are rare, or every run would be short. */
const WEIGHTS: Partial<Record<CommandKind, number>> = {
  'add-paragraphs': 2,
  'split-paragraph': 2,
  'open-bracket': 8,
  'propose-wording': 8,
  'propose-paragraph': 2,
  'propose-move': 1,
  'propose-note': 2,
  'cite-precedent': 2,
  'tie-package': 2,
  'accept-package': 3,
  'withdraw-acceptance': 2,
  'settle-package': 2,
  'unify-wordings': 6,
  'cancel-silence': 4,
  'break-silence': 3,
  'request-extension': 3,
  'start-silence': 2,
  'extend-silence': 2,
  'untie-package': 2,
  'co-sponsor': 3,
  withdraw: 3,
  'take-position': 8,
  'withdraw-position': 2,
  'take-down-position': 3,
  'confirm-heard': 3,
  'decline-heard': 2,
  settle: 7,
  'agree-ad-ref': 3,
  agree: 3,
  'lift-reservation': 3,
  comment: 4,
};

const TICKETS = COMMAND_KINDS.flatMap((kind) => Array.from({ length: WEIGHTS[kind] ?? 1 }, () => kind));
const ENDS: readonly CommandKind[] = ['adopt', 'close-without-agreement'];

/** The next command of a random negotiator. */
export function randomCommand(state: NegotiationState, random: Random): SeatedCommand {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const kind = oneOf(random, TICKETS) ?? 'add-paragraphs';
    if (kind === 'close-without-agreement' && random() < 0.9) continue;
    const proposal = proposeCommand(kind, state, random);
    if (proposal === null) continue;
    if (random() < 0.05 && !ENDS.includes(kind)) return { ...proposal, command: stale(proposal.command) };
    if (random() < 0.05) return { ...proposal, seat: oneOf(random, everySeat(state)) ?? proposal.seat };
    return proposal;
  }
  return { seat: 'chair', command: { kind: 'add-paragraphs', after: null, drafts: [], source: 'draft' } };
}

/** Every seat at the table, and one that is not. */
export function everySeat(state: NegotiationState): readonly SeatId[] {
  return ['chair', 'secretariat', 'observer', 'XKX', ...state.delegations.map(({ seat }) => seat)];
}

function stale(command: Command): Command {
  return 'expected' in command ? { ...command, expected: `${command.expected}?` } : command;
}
