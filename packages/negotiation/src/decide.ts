// The judge: what a command becomes, given the state. Pure: the same arguments give the same decision, ids are asked for
// by argument. Checks run in one order, so that the first sentence a person reads is the most telling one:
// over → not permitted → unseen characters → missing or too long → unknown → closed → stale → what is particular to the command.
import type { Act } from './act.ts';
import { decideOpenBracket } from './brackets/decide-bracket.ts';
import { decideCitePrecedent, decideWithdrawCitation } from './brackets/decide-citation.ts';
import { decideLiftReservation, decideSettle } from './brackets/decide-settlement.ts';
import { decideCoSponsor, decideProposeWording, decideWithdraw } from './brackets/decide-wording.ts';
import { decideConfirm } from './chair/confirm-leftover.ts';
import {
  decideAcceptPackage,
  decideSettlePackage,
  decideTiePackage,
  decideUntiePackage,
  decideWithdrawAcceptance,
} from './chair/decide-package.ts';
import { decideReviseBridging, decideUnify } from './chair/decide-unify.ts';
import { decideHold, decidePark, decideRelease, decideUnpark } from './chair/holding.ts';
import { decideRebase, decideRetire } from './chair/leftover.ts';
import {
  decideAdopt,
  decideAgree,
  decideAgreeAdRef,
  decideCloseWithoutAgreement,
  decideReopen,
} from './closing/decide-closing.ts';
import type { Command } from './command.ts';
import { decideOpen } from './decide-open.ts';
import { type Asking, refuse, tooLong } from './decision.ts';
import { LIMITS } from './limits.ts';
import { linesOfCommand } from './lines-of-command.ts';
import type { NegotiationState } from './negotiation-state.ts';
import { decideProposeMove, decideProposeNote } from './paragraphs/decide-beside.ts';
import { decideProposeParagraph } from './paragraphs/decide-new-paragraph.ts';
import {
  decideAddParagraphs,
  decideDelete,
  decideMove,
  decideReshape,
} from './paragraphs/decide-paragraph.ts';
import { decideMerge, decideSplit } from './paragraphs/decide-paragraph-cut.ts';
import { decideFreezeRevision } from './paragraphs/revision.ts';
import { decideFormGroup, decideLeaveGroup } from './people/decide-group.ts';
import { decideAllowReading, decideSeat, decideUnseat } from './people/decide-seating.ts';
import { mayDo } from './people/rights.ts';
import { decideTakePosition, decideWithdrawPosition } from './positions/decide-position.ts';
import type { Decision, Refusal } from './refusal.ts';
import { decideComment, decideThread, decideWithdrawComment } from './talk/decide-comment.ts';
import { decideReissue, decideStatement } from './time/aftermath.ts';
import {
  decideBreakSilence,
  decideCancelSilence,
  decideExtendSilence,
  decideRequestExtension,
  decideStartSilence,
} from './time/decide-silence.ts';
import {
  decideCloseMeeting,
  decideNoteAttendance,
  decideOpenMeeting,
  decideOpenReading,
  decidePointTo,
} from './time/meeting.ts';
import { decideChangeMasthead, decideChangeRoster, decideHandOver } from './time/office.ts';
import { runningSilence } from './time/silence.ts';
import { unfitWords } from './unfit-words.ts';
import { isPlainLine } from './words/plain-line.ts';
import { countLeaves } from './words/segment-tree.ts';

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

function judge(state: NegotiationState | null, command: Command, asking: Asking): Decision {
  if (state !== null && state.phase.kind !== 'negotiating' && !mayComeAfter(state.phase.kind, command)) {
    return refuse({ kind: 'over', phase: state.phase.kind });
  }
  if (!mayDo(state, command.kind, asking.seat)) {
    return refuse({ kind: 'not-permitted', doing: command.kind, seat: asking.seat });
  }
  if (!linesOfCommand(command).every(isPlainLine))
    return refuse({ kind: 'bad-text', why: 'unseen-character' });
  const unfit = unfitWords(command);
  if (unfit !== null) return refuse(unfit);
  if (command.kind === 'open-negotiation') return decideOpen(state, command);
  if (state === null) return refuse({ kind: 'unknown', what: 'negotiation', id: '' });
  const whole = runningSilence(state);
  if (whole?.isWhole && changesWhole(command))
    return refuse({ kind: 'under-silence', deadline: whole.deadline });
  switch (command.kind) {
    case 'seat-person':
      return decideSeat(state, command);
    case 'unseat-person':
      return decideUnseat(state, command);
    case 'allow-reading':
      return decideAllowReading(state, command);
    case 'add-paragraphs':
      return decideAddParagraphs(state, command, asking);
    case 'reshape-paragraph':
      return decideReshape(state, command);
    case 'move-paragraph':
      return decideMove(state, command);
    case 'split-paragraph':
      return decideSplit(state, command, asking);
    case 'merge-paragraph':
      return decideMerge(state, command, asking);
    case 'delete-paragraph':
      return decideDelete(state, command);
    case 'open-bracket':
      return decideOpenBracket(state, command, asking);
    case 'propose-wording':
      return decideProposeWording(state, command, asking);
    case 'propose-paragraph':
      return decideProposeParagraph(state, command, asking);
    case 'propose-move':
      return decideProposeMove(state, command, asking);
    case 'propose-note':
      return decideProposeNote(state, command, asking);
    case 'cite-precedent':
      return decideCitePrecedent(state, command, asking);
    case 'withdraw-citation':
      return decideWithdrawCitation(state, command, asking);
    case 'freeze-revision':
      return decideFreezeRevision(state, command);
    case 'co-sponsor':
      return decideCoSponsor(state, command, asking);
    case 'withdraw':
      return decideWithdraw(state, command, asking);
    case 'take-position':
      return decideTakePosition(state, command, asking);
    case 'withdraw-position':
      return decideWithdrawPosition(state, command, asking);
    case 'settle':
      return decideSettle(state, command, asking);
    case 'lift-reservation':
      return decideLiftReservation(state, command, asking);
    case 'agree-ad-ref':
      return decideAgreeAdRef(state, command, asking);
    case 'agree':
      return decideAgree(state, command);
    case 'reopen':
      return decideReopen(state, command);
    case 'adopt':
      return decideAdopt(state, command);
    case 'close-without-agreement':
      return decideCloseWithoutAgreement(state, command);
    case 'tie-package':
      return decideTiePackage(state, command, asking);
    case 'untie-package':
      return decideUntiePackage(state, command);
    case 'accept-package':
      return decideAcceptPackage(state, command, asking);
    case 'withdraw-acceptance':
      return decideWithdrawAcceptance(state, command, asking);
    case 'settle-package':
      return decideSettlePackage(state, command, asking);
    case 'unify-wordings':
      return decideUnify(state, command);
    case 'revise-bridging':
      return decideReviseBridging(state, command, asking);
    case 'rebase-proposal':
      return decideRebase(state, command, asking);
    case 'confirm-proposal':
      return decideConfirm(state, command, asking);
    case 'retire-proposal':
      return decideRetire(state, command, asking);
    case 'hold-paragraph':
      return decideHold(state, command, asking);
    case 'release-paragraph':
      return decideRelease(state, command, asking);
    case 'park-paragraph':
      return decidePark(state, command);
    case 'unpark-paragraph':
      return decideUnpark(state, command);
    case 'open-meeting':
      return decideOpenMeeting(state, command, asking);
    case 'note-attendance':
      return decideNoteAttendance(state, command);
    case 'close-meeting':
      return decideCloseMeeting(state);
    case 'open-reading':
      return decideOpenReading(state);
    case 'point-to':
      return decidePointTo(state, command);
    case 'start-silence':
      return decideStartSilence(state, command, asking);
    case 'request-extension':
      return decideRequestExtension(state, command);
    case 'extend-silence':
      return decideExtendSilence(state, command, asking);
    case 'break-silence':
      return decideBreakSilence(state, command, asking);
    case 'cancel-silence':
      return decideCancelSilence(state, command);
    case 'hand-over-chair':
      return decideHandOver(state, command);
    case 'change-roster':
      return decideChangeRoster(state, command);
    case 'change-masthead':
      return decideChangeMasthead(state, command);
    case 'make-statement':
      return decideStatement(state, command, asking);
    case 'reissue':
      return decideReissue(state, command);
    case 'form-group':
      return decideFormGroup(state, command, asking);
    case 'leave-group':
      return decideLeaveGroup(state, command, asking);
    case 'comment':
      return decideComment(state, command, asking);
    case 'withdraw-comment':
      return decideWithdrawComment(state, command, asking);
    case 'close-thread':
    case 'reopen-thread':
      return decideThread(state, command, asking);
    default: {
      const never: never = command;
      throw new Error(`invariant: a command of no known kind: ${JSON.stringify(never)}`);
    }
  }
}

/** Paragraphs under silence refuse what touches them; under a whole text none is added, moved or cut either. */
function changesWhole({ kind }: Command): boolean {
  return kind === 'add-paragraphs' || kind === 'propose-paragraph';
}

/** Who sits here and who reads may still change when the text no longer can; an adopted text is followed by statements, and by what comes too late for its silence. */
function mayComeAfter(phase: 'adopted' | 'closed', { kind }: Command): boolean {
  if (kind === 'seat-person' || kind === 'unseat-person' || kind === 'allow-reading') return true;
  return phase === 'adopted' && (kind === 'make-statement' || kind === 'reissue' || kind === 'break-silence');
}
