// The judge: what a command becomes, given the state. Pure: the same arguments give the same decision, ids are asked for
// by argument. Checks run in one order, so that the first sentence a person reads is the most telling one:
// over → not permitted → missing or too long → unknown → closed → stale → what is particular to the command.
import type { Command } from './command.ts';
import { decideProposeMove, decideProposeNote } from './decide-beside.ts';
import { decideOpenBracket } from './decide-bracket.ts';
import { decideCitePrecedent, decideWithdrawCitation } from './decide-citation.ts';
import {
  decideAdopt,
  decideAgree,
  decideAgreeAdRef,
  decideCloseWithoutAgreement,
  decideReopen,
} from './decide-closing.ts';
import { decideComment, decideThread, decideWithdrawComment } from './decide-comment.ts';
import { decideFormGroup, decideLeaveGroup } from './decide-group.ts';
import { decideProposeParagraph } from './decide-new-paragraph.ts';
import { decideOpen } from './decide-open.ts';
import { decideAddParagraphs, decideDelete, decideMove, decideReshape } from './decide-paragraph.ts';
import { decideMerge, decideSplit } from './decide-paragraph-cut.ts';
import { decideTakePosition, decideWithdrawPosition } from './decide-position.ts';
import { decideAllowReading, decideSeat, decideUnseat } from './decide-seating.ts';
import { decideLiftReservation, decideSettle } from './decide-settlement.ts';
import { decideCoSponsor, decideProposeWording, decideWithdraw } from './decide-wording.ts';
import { type Asking, refuse } from './decision.ts';
import type { NegotiationState } from './negotiation-state.ts';
import type { Decision } from './refusal.ts';
import { decideFreezeRevision } from './revision.ts';
import { mayDo } from './rights.ts';

/** Decides a command of a seat. `state` is null until the negotiation is opened. */
export function decide(state: NegotiationState | null, command: Command, asking: Asking): Decision {
  if (state !== null && state.phase.kind !== 'negotiating' && !isAboutPeople(command)) {
    return refuse({ kind: 'over', phase: state.phase.kind });
  }
  if (!mayDo(state, command.kind, asking.seat)) {
    return refuse({ kind: 'not-permitted', doing: command.kind, seat: asking.seat });
  }
  if (command.kind === 'open-negotiation') return decideOpen(state, command);
  if (state === null) return refuse({ kind: 'unknown', what: 'negotiation', id: '' });
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
      return decideCloseWithoutAgreement(state, command, asking);
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

/** Who sits here and who reads may still change when the text no longer can. */
function isAboutPeople({ kind }: Command): boolean {
  return kind === 'seat-person' || kind === 'unseat-person' || kind === 'allow-reading';
}
