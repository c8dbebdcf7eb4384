// The judge: what a command becomes, given the state. Pure: the same arguments give the same decision, ids are asked for
// by argument. Checks run in one order, so that the first sentence a person reads is the most telling one:
// over → not permitted → unseen characters → missing or too long → unknown → closed → stale → what is particular to the command.
import type { Act } from '../model/act.ts';
import type { Command, CommandKind } from '../model/command.ts';
import { LIMITS } from '../model/limits.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Decision, Refusal } from '../model/refusal.ts';
import type { SeatId } from '../model/seat.ts';
import { type Asking, refuse, tooLong } from '../moves/decision.ts';
import type { AnyMove } from '../moves/move.ts';
import { mayDo, moveOf } from '../moves/move-of.ts';
import { stateAfter } from '../record/state-after.ts';
import { runningSilence } from '../views/silence/silence.ts';
import { isPlainLine } from '../words/plain-line.ts';
import { countLeaves } from '../words/segment-tree.ts';
import { unfitWords } from './unfit-words.ts';

/** Decides a command of a seat. `state` is null until the negotiation is opened. */
export function decide(state: NegotiationState | null, command: Command, asking: Asking): Decision {
  const decision = judge(state, command, asking);
  const full = state === null || !decision.ok ? null : tooManyLeaves(state, decision.acts);
  return full === null ? decision : refuse(full);
}

/** Why acts would make the text larger than a table can handle; null when they do not, or make it smaller. */
function tooManyLeaves({ paragraphs }: NegotiationState, acts: readonly Act[]): Refusal | null {
  const growth = acts.reduce(
    (sum, act) => ('leaves' in act ? sum + act.leaves.length - act.retired.length : sum),
    0,
  );
  if (growth <= 0) return null;
  const count = paragraphs.reduce(
    (sum, { segments, beside }) => sum + countLeaves(segments) + countLeaves(beside),
    growth,
  );
  return tooLong('leaves', count, LIMITS.leavesInText);
}

/** Why a seat can give no command of a kind, whatever it says: the end has come, or it has no right to it. */
export function reasonAgainstAny(
  state: NegotiationState | null,
  kind: CommandKind,
  seat: SeatId,
): Refusal | null {
  if (state !== null && state.phase.kind !== 'negotiating' && !mayComeAfter(state.phase.kind, moveOf(kind)))
    return { kind: 'over', phase: state.phase.kind };
  return mayDo(state, kind, seat) ? null : { kind: 'not-permitted', doing: kind, seat };
}

function judge(state: NegotiationState | null, command: Command, asking: Asking): Decision {
  const move = moveOf(command.kind);
  const any = reasonAgainstAny(state, command.kind, asking.seat);
  if (any !== null) return refuse(any);
  if (!(move.lines?.(command) ?? []).every(isPlainLine))
    return refuse({ kind: 'bad-text', why: 'unseen-character' });
  const unfit = unfitWords(command);
  if (unfit !== null) return refuse(unfit);
  if (state === null)
    return move.begins?.(command) ?? refuse({ kind: 'unknown', what: 'negotiation', id: '' });
  // Paragraphs under silence refuse what touches them; under a whole text none is added either.
  const whole = runningSilence(state);
  if (whole?.isWhole && move.changesWhole) return refuse({ kind: 'under-silence', deadline: whole.deadline });
  const { seat, person, now } = asking;
  const after = (before: NegotiationState, acts: readonly Act[]) => stateAfter(before, acts, asking);
  return move.decide(state, command, { seat, person, now, newId: (prefix) => asking.newId(prefix), after });
}

function mayComeAfter(phase: 'adopted' | 'closed', { afterwards }: AnyMove): boolean {
  return afterwards === 'always' || (afterwards === 'adopted' && phase === 'adopted');
}
