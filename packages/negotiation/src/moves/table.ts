// All moves: the only file that knows every one. A new move is one file, its test, and its line here.

import { makeStatement } from './adopted/make-statement.ts';
import { reissue } from './adopted/reissue.ts';
import { citePrecedent } from './brackets/cite-precedent.ts';
import { coSponsor } from './brackets/co-sponsor.ts';
import { openBracket } from './brackets/open-bracket.ts';
import { proposeWording } from './brackets/propose-wording.ts';
import { reviseBridging } from './brackets/revise-bridging.ts';
import { settle } from './brackets/settle.ts';
import { unifyWordings } from './brackets/unify-wordings.ts';
import { withdraw } from './brackets/withdraw.ts';
import { withdrawCitation } from './brackets/withdraw-citation.ts';
import { adopt } from './closing/adopt.ts';
import { agree } from './closing/agree.ts';
import { agreeAdRef } from './closing/agree-ad-ref.ts';
import { closeWithoutAgreement } from './closing/close-without-agreement.ts';
import { holdParagraph } from './closing/hold-paragraph.ts';
import { parkParagraph } from './closing/park-paragraph.ts';
import { releaseParagraph } from './closing/release-paragraph.ts';
import { reopen } from './closing/reopen.ts';
import { unparkParagraph } from './closing/unpark-paragraph.ts';
import { confirmProposal } from './leftovers/confirm-proposal.ts';
import { rebaseProposal } from './leftovers/rebase-proposal.ts';
import { retireProposal } from './leftovers/retire-proposal.ts';
import { closeMeeting } from './meetings/close-meeting.ts';
import { noteAttendance } from './meetings/note-attendance.ts';
import { openMeeting } from './meetings/open-meeting.ts';
import { openReading } from './meetings/open-reading.ts';
import { pointTo } from './meetings/point-to.ts';
import { changeMasthead } from './office/change-masthead.ts';
import { changeRoster } from './office/change-roster.ts';
import { handOverChair } from './office/hand-over-chair.ts';
import { openNegotiation } from './office/open-negotiation.ts';
import { acceptPackage } from './packages/accept-package.ts';
import { settlePackage } from './packages/settle-package.ts';
import { tiePackage } from './packages/tie-package.ts';
import { untiePackage } from './packages/untie-package.ts';
import { withdrawAcceptance } from './packages/withdraw-acceptance.ts';
import { addParagraphs } from './paragraphs/add-paragraphs.ts';
import { deleteParagraph } from './paragraphs/delete-paragraph.ts';
import { freezeRevision } from './paragraphs/freeze-revision.ts';
import { mergeParagraph } from './paragraphs/merge-paragraph.ts';
import { moveParagraph } from './paragraphs/move-paragraph.ts';
import { proposeMove } from './paragraphs/propose-move.ts';
import { proposeNote } from './paragraphs/propose-note.ts';
import { proposeParagraph } from './paragraphs/propose-paragraph.ts';
import { reshapeParagraph } from './paragraphs/reshape-paragraph.ts';
import { splitParagraph } from './paragraphs/split-paragraph.ts';
import { allowReading } from './people/allow-reading.ts';
import { formGroup } from './people/form-group.ts';
import { leaveGroup } from './people/leave-group.ts';
import { seatPerson } from './people/seat-person.ts';
import { unseatPerson } from './people/unseat-person.ts';
import { liftReservation } from './positions/lift-reservation.ts';
import { takePosition } from './positions/take-position.ts';
import { withdrawPosition } from './positions/withdraw-position.ts';
import { breakSilence } from './silence/break-silence.ts';
import { cancelSilence } from './silence/cancel-silence.ts';
import { extendSilence } from './silence/extend-silence.ts';
import { requestExtension } from './silence/request-extension.ts';
import { startSilence } from './silence/start-silence.ts';
import { closeThread } from './talk/close-thread.ts';
import { comment } from './talk/comment.ts';
import { reopenThread } from './talk/reopen-thread.ts';
import { withdrawComment } from './talk/withdraw-comment.ts';

/** Every move, in the order of a negotiation's life. */
export const MOVES = [
  openNegotiation,
  seatPerson,
  unseatPerson,
  allowReading,
  addParagraphs,
  reshapeParagraph,
  moveParagraph,
  splitParagraph,
  mergeParagraph,
  deleteParagraph,
  openBracket,
  proposeWording,
  proposeParagraph,
  proposeMove,
  proposeNote,
  citePrecedent,
  withdrawCitation,
  coSponsor,
  withdraw,
  takePosition,
  withdrawPosition,
  settle,
  liftReservation,
  freezeRevision,
  agreeAdRef,
  agree,
  reopen,
  tiePackage,
  untiePackage,
  acceptPackage,
  withdrawAcceptance,
  settlePackage,
  unifyWordings,
  reviseBridging,
  rebaseProposal,
  confirmProposal,
  retireProposal,
  holdParagraph,
  releaseParagraph,
  parkParagraph,
  unparkParagraph,
  openMeeting,
  noteAttendance,
  closeMeeting,
  openReading,
  pointTo,
  startSilence,
  requestExtension,
  extendSilence,
  breakSilence,
  cancelSilence,
  handOverChair,
  changeRoster,
  changeMasthead,
  adopt,
  makeStatement,
  reissue,
  closeWithoutAgreement,
  formGroup,
  leaveGroup,
  comment,
  withdrawComment,
  closeThread,
  reopenThread,
] as const;
