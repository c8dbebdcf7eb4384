// All moves: the only file that knows every one. A new move is one file, its test, and its line here.
import { makeStatement, statementMade } from './adopted/make-statement.ts';
import { reissue, reissued } from './adopted/reissue.ts';
import { bracketOpened } from './brackets/bracket-opened.ts';
import { bracketSettled } from './brackets/bracket-settled.ts';
import { citePrecedent, precedentCited } from './brackets/cite-precedent.ts';
import { coSponsor, wordingCosponsored } from './brackets/co-sponsor.ts';
import { liftBracket } from './brackets/lift-bracket.ts';
import { openBracket } from './brackets/open-bracket.ts';
import { proposeWording } from './brackets/propose-wording.ts';
import { bridgingRevised, reviseBridging } from './brackets/revise-bridging.ts';
import { settle } from './brackets/settle.ts';
import { sponsorshipEnded } from './brackets/sponsorship-ended.ts';
import { settlementTakenBack, takeBackSettlement } from './brackets/take-back-settlement.ts';
import { unifyWordings, wordingsUnified } from './brackets/unify-wordings.ts';
import { withdraw } from './brackets/withdraw.ts';
import { citationWithdrawn, withdrawCitation } from './brackets/withdraw-citation.ts';
import { wordingProposed } from './brackets/wording-proposed.ts';
import { wordingWithdrawn } from './brackets/wording-withdrawn.ts';
import { adopt, adopted } from './closing/adopt.ts';
import { agree, agreed } from './closing/agree.ts';
import { agreeAdRef, agreedAdRef } from './closing/agree-ad-ref.ts';
import { closedWithoutAgreement, closeWithoutAgreement } from './closing/close-without-agreement.ts';
import { holdParagraph, paragraphHeld } from './closing/hold-paragraph.ts';
import { paragraphParked, parkParagraph } from './closing/park-paragraph.ts';
import { paragraphReleased, releaseParagraph } from './closing/release-paragraph.ts';
import { reopen, reopened } from './closing/reopen.ts';
import { paragraphUnparked, unparkParagraph } from './closing/unpark-paragraph.ts';
import { confirmHeard, heardConfirmed } from './heard/confirm-heard.ts';
import { declineHeard, heardDeclined } from './heard/decline-heard.ts';
import { heardLapsed } from './heard/heard-lapsed.ts';
import { positionTakenDown, takeDownPosition } from './heard/take-down-position.ts';
import { confirmProposal } from './leftovers/confirm-proposal.ts';
import { proposalRetired } from './leftovers/proposal-retired.ts';
import { rebaseProposal } from './leftovers/rebase-proposal.ts';
import { retireProposal } from './leftovers/retire-proposal.ts';
import { closeMeeting, meetingClosed } from './meetings/close-meeting.ts';
import { attendanceNoted, noteAttendance } from './meetings/note-attendance.ts';
import { meetingOpened, openMeeting } from './meetings/open-meeting.ts';
import { openReading, readingOpened } from './meetings/open-reading.ts';
import { pointedTo, pointTo } from './meetings/point-to.ts';
import { changeMasthead, mastheadChanged } from './office/change-masthead.ts';
import { changeRoster, rosterChanged } from './office/change-roster.ts';
import { chairHandedOver, handOverChair } from './office/hand-over-chair.ts';
import { negotiationOpened, openNegotiation } from './office/open-negotiation.ts';
import { acceptPackage, packageAccepted } from './packages/accept-package.ts';
import { packageSettled, settlePackage } from './packages/settle-package.ts';
import { packageTied, tiePackage } from './packages/tie-package.ts';
import { packageUntied, untiePackage } from './packages/untie-package.ts';
import { acceptanceWithdrawn, withdrawAcceptance } from './packages/withdraw-acceptance.ts';
import { addParagraphs } from './paragraphs/add-paragraphs.ts';
import { bracketOpenedBeside } from './paragraphs/bracket-opened-beside.ts';
import { deleteParagraph } from './paragraphs/delete-paragraph.ts';
import { freezeRevision, revisionFrozen } from './paragraphs/freeze-revision.ts';
import { mergeParagraph, paragraphMerged } from './paragraphs/merge-paragraph.ts';
import { moveParagraph } from './paragraphs/move-paragraph.ts';
import { paragraphDeleted } from './paragraphs/paragraph-deleted.ts';
import { paragraphMoved } from './paragraphs/paragraph-moved.ts';
import { paragraphsAdded } from './paragraphs/paragraphs-added.ts';
import { proposeMove } from './paragraphs/propose-move.ts';
import { proposeNote } from './paragraphs/propose-note.ts';
import { proposeParagraph } from './paragraphs/propose-paragraph.ts';
import { paragraphReshaped, reshapeParagraph } from './paragraphs/reshape-paragraph.ts';
import { paragraphSplit, splitParagraph } from './paragraphs/split-paragraph.ts';
import { allowReading, readingAllowed } from './people/allow-reading.ts';
import { formGroup, groupFormed } from './people/form-group.ts';
import { groupLeft, leaveGroup } from './people/leave-group.ts';
import { personSeated, seatPerson } from './people/seat-person.ts';
import { personUnseated, unseatPerson } from './people/unseat-person.ts';
import { liftReservation, reservationLifted } from './positions/lift-reservation.ts';
import { positionTaken, takePosition } from './positions/take-position.ts';
import { positionWithdrawn, withdrawPosition } from './positions/withdraw-position.ts';
import { breakSilence, silenceBroken } from './silence/break-silence.ts';
import { cancelSilence, silenceCancelled } from './silence/cancel-silence.ts';
import { extendSilence, silenceExtended } from './silence/extend-silence.ts';
import { extensionRequested, requestExtension } from './silence/request-extension.ts';
import { silenceConcluded } from './silence/silence-concluded.ts';
import { silenceStarted, startSilence } from './silence/start-silence.ts';
import { closeThread, threadClosed } from './talk/close-thread.ts';
import { comment, commented } from './talk/comment.ts';
import { reopenThread, threadReopened } from './talk/reopen-thread.ts';
import { commentWithdrawn, withdrawComment } from './talk/withdraw-comment.ts';
import { leafEdited } from './words/leaf-edited.ts';
import { leavesRenewed } from './words/leaves-renewed.ts';
import { wordsOfferedBack } from './words/words-offered-back.ts';

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
  liftBracket,
  withdraw,
  takePosition,
  withdrawPosition,
  takeDownPosition,
  confirmHeard,
  declineHeard,
  settle,
  takeBackSettlement,
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

/** Every act that a record may hold. */
export const ACTS = [
  negotiationOpened,
  personSeated,
  personUnseated,
  readingAllowed,
  paragraphsAdded,
  paragraphReshaped,
  paragraphMoved,
  paragraphSplit,
  paragraphMerged,
  paragraphDeleted,
  leafEdited,
  bracketOpened,
  wordingProposed,
  bracketOpenedBeside,
  precedentCited,
  citationWithdrawn,
  revisionFrozen,
  wordingCosponsored,
  sponsorshipEnded,
  wordingWithdrawn,
  positionTaken,
  positionWithdrawn,
  positionTakenDown,
  heardConfirmed,
  heardDeclined,
  heardLapsed,
  bracketSettled,
  settlementTakenBack,
  reservationLifted,
  agreedAdRef,
  agreed,
  reopened,
  adopted,
  closedWithoutAgreement,
  leavesRenewed,
  wordsOfferedBack,
  packageTied,
  packageUntied,
  packageAccepted,
  acceptanceWithdrawn,
  packageSettled,
  wordingsUnified,
  bridgingRevised,
  paragraphHeld,
  paragraphReleased,
  paragraphParked,
  paragraphUnparked,
  proposalRetired,
  meetingOpened,
  attendanceNoted,
  meetingClosed,
  readingOpened,
  pointedTo,
  silenceStarted,
  extensionRequested,
  silenceExtended,
  silenceBroken,
  silenceCancelled,
  silenceConcluded,
  chairHandedOver,
  rosterChanged,
  mastheadChanged,
  statementMade,
  reissued,
  groupFormed,
  groupLeft,
  commented,
  commentWithdrawn,
  threadClosed,
  threadReopened,
] as const;
