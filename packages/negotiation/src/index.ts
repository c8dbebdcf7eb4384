// The domain of Adref, pure: `decide` judges commands, `evolve` folds acts, and the rest reads the state they give.
export type {
  Act,
  ActKind,
  ActOf,
  Authorship,
  BracketOpened,
  LeafEdited,
  LeafMaking,
  Piece,
  RecordedAct,
  Relaying,
} from './act.ts';
export { actSentence, precedentName } from './act-sentence.ts';
export { meetingName, meetingNumber, ordinal } from './act-sentence-chair.ts';
export { type AgreedParagraph, type AgreedResult, type AgreedText, agreedText } from './agreed-text.ts';
export { type Anchor, type AnchorFate, type AnchorPlace, placeOfAnchor } from './anchor.ts';
export { type BracketSense, bracketWords, placeName, senseOf } from './bracket-sense.ts';
export { type Confirmation, confirmationOf } from './chair/confirm-leftover.ts';
export { type DeskKind, type DeskRow, deskOf } from './chair/desk.ts';
export { deskSentence } from './chair/desk-sentence.ts';
export { ifAdopted } from './chair/if-adopted.ts';
export type { Leftover } from './chair/leftover.ts';
export {
  acceptedBy,
  hashOfPackage,
  objectorsToPackage,
  type Package,
  type PackageChoice,
  packageOf,
} from './chair/package.ts';
export { isNearlySame } from './chair/unify.ts';
export type { Command, CommandId, CommandKind, CommandOf, Draft, OpenNegotiation, Place } from './command.ts';
export type {
  Comment,
  CommentId,
  CommentPlace,
  Quote,
  Stretch,
  Thread,
  ThreadId,
} from './comment.ts';
export { decide } from './decide.ts';
export { decideSaying, type SayingDecision, type SayingIn } from './decide-saying.ts';
export type { Asking } from './decision.ts';
export { evolve } from './evolve.ts';
export { findGroup, type Group, type GroupId } from './group.ts';
export { hashOfParagraph, hashOfSegments, hashOfText } from './hash.ts';
export { labelsOf } from './labels.ts';
export { landingSentence } from './landing-sentence.ts';
export { couldLand, type LandingZone, landingWording, landingZone } from './landing-zone.ts';
export { type MatrixRow, matrixOf } from './matrix.ts';
export type { AdoptedBy, NegotiationId, NegotiationState, Phase } from './negotiation-state.ts';
export {
  alternativeNumber,
  type FixedNumber,
  type Numbering,
  type NumberStyle,
  numbersOf,
} from './numbering.ts';
export {
  type Bracket,
  type BracketId,
  type BracketSubject,
  type Leaf,
  type LeafId,
  type Paragraph,
  type ParagraphId,
  type ParagraphKind,
  type ParagraphStatus,
  type Placement,
  type Position,
  RESERVATION_KINDS,
  type Reservation,
  type ReservationKind,
  type Segment,
  STANCES,
  type Stance,
  type Wording,
  type WordingId,
} from './paragraph.ts';
export { placeholdersIn, placeholdersInWords } from './placeholders.ts';
export { titleHeading } from './placement.ts';
export { cleanWords, plainWords } from './plain-words.ts';
export {
  type Citation,
  type CitationId,
  citationsOf,
  type Precedent,
  unsupportedClaim,
} from './precedent.ts';
export {
  mayEnter,
  type PrivateRoom,
  type PrivateRoomId,
  privateRoomId,
  privateRoomsOf,
  readPrivateRoom,
} from './private-room.ts';
export { foldRecord, sealAct, type Verification, verifyRecord } from './record.ts';
export type { Decision, Obstacle, Refusal, RefusalKind } from './refusal.ts';
export { obstacleSentence, refusalSentence } from './refusal-sentence.ts';
export { reservationName } from './reservation-name.ts';
export { type ConcordanceLine, noRevisionNow, type Revision } from './revision.ts';
export {
  isSameText,
  joinText,
  MARKS,
  type Mark,
  plainText,
  type RichText,
  type Run,
  richRun,
  richText,
  sliceText,
  type TracedRun,
  type TracedText,
  untraced,
} from './rich-text.ts';
export { mayDo, mayEditAt, mayEditLeaf } from './rights.ts';
export type { Saying, SayingCommand, SayingId, SayingPlace } from './saying.ts';
export {
  type Delegation,
  type PersonId,
  type Reading,
  type SeatId,
  type Seating,
  type SeatKind,
  seatKind,
} from './seat.ts';
export {
  bracketsIn,
  findBracket,
  findLeaf,
  findParagraph,
  findParagraphOfLeaf,
  findWording,
  isProposed,
  leavesIn,
  paragraphBrackets,
  paragraphLeaves,
  placeOfLeaf,
  type SegmentPlace,
  type Within,
  wholeBracketOf,
} from './segment-tree.ts';
export {
  type ShownStance,
  type Standing,
  standingsInBracket,
  standingsOn,
  type Tally,
  tallyOf,
  type WordingStandings,
  type WordsNow,
} from './standings.ts';
export { type CountedStance, tallyWords } from './tally-words.ts';
export { placeOfThread, type ThreadPlace } from './thread-place.ts';
export {
  issuedSymbol,
  type Reissue,
  STATEMENT_FORMS,
  type Statement,
  type StatementForm,
} from './time/aftermath.ts';
export {
  MEETING_FORMS,
  type Meeting,
  type MeetingForm,
  meetingOf,
  openMeeting,
} from './time/meeting.ts';
export {
  dueConclusion,
  hashOfParagraphs,
  isAgreedBySilence,
  paragraphsUnder,
  runningSilence,
  type Silence,
} from './time/silence.ts';
export { wordingName } from './wording-name.ts';
