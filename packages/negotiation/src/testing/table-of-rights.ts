// Who may do what, written down a second time from the design's table (section 7), as an oracle for the code's own.
import type { CommandKind } from '../model/command.ts';
import type { SeatId } from '../model/seat.ts';
import { OPENING } from './table.ts';

const DELEGATIONS_ONLY: readonly CommandKind[] = [
  'co-sponsor',
  'take-position',
  'withdraw-position',
  'confirm-heard',
  'decline-heard',
  'lift-reservation',
  'leave-group',
  'accept-package',
  'withdraw-acceptance',
  'hold-paragraph',
  'release-paragraph',
  'request-extension',
  'break-silence',
  'make-statement',
];
const CHAIR_AND_DELEGATIONS: readonly CommandKind[] = [
  'open-bracket',
  'propose-wording',
  'lift-bracket',
  'propose-paragraph',
  'propose-move',
  'propose-note',
  'cite-precedent',
  'withdraw-citation',
  'withdraw',
  'form-group',
  'rebase-proposal',
  'confirm-proposal',
  'retire-proposal',
];
const WHOEVER_SPEAKS: readonly CommandKind[] = [
  'comment',
  'withdraw-comment',
  'close-thread',
  'reopen-thread',
];

/** Whether a seat has the right to a kind of command at the test table; everything that is not listed is the Chair's alone. */
export function hasRightTo(kind: CommandKind, seat: SeatId): boolean {
  const isMember = OPENING.delegations.some((delegation) => delegation.seat === seat);
  if (DELEGATIONS_ONLY.includes(kind)) return isMember;
  if (seat === 'chair') return true;
  if (WHOEVER_SPEAKS.includes(kind)) return isMember || seat === 'secretariat';
  return isMember && CHAIR_AND_DELEGATIONS.includes(kind);
}

/** Whether a kind of command has its time after the end: people may still be seated, and an adopted text is followed by statements. */
export function comesAfter(kind: CommandKind, end: 'adopted' | 'closed'): boolean {
  if (['seat-person', 'unseat-person', 'allow-reading'].includes(kind)) return true;
  return end === 'adopted' && ['make-statement', 'reissue', 'break-silence'].includes(kind);
}
