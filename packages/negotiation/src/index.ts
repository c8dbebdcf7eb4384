// The domain of Adref, pure: `decide` judges commands, `evolve` folds acts, and the rest reads the state they give.
export type {
  Act,
  ActKind,
  ActOf,
  Authorship,
  BracketOpened,
  KeptLetters,
  LeafEdited,
  LeafMaking,
  Piece,
  RecordedAct,
  Relaying,
} from './act.ts';
export { type BracketSense, bracketWords, placeName, senseOf } from './brackets/bracket-sense.ts';
export {
  type Citation,
  type CitationId,
  citationsOf,
  type Precedent,
  unsupportedClaim,
} from './brackets/precedent.ts';
export { wordingName } from './brackets/wording-name.ts';
export { wordsInstead } from './chair/confirm-leftover.ts';
export { type DeskKind, type DeskRow, deskOf } from './chair/desk.ts';
export { deskSentence } from './chair/desk-sentence.ts';
export { ifAdopted } from './chair/if-adopted.ts';
export type { Leftover } from './chair/leftover.ts';
export {
  acceptedBy,
  hashOfPackage,
  type Package,
  type PackageChoice,
  packageOf,
} from './chair/package.ts';
export { isNearlySame } from './chair/unify.ts';
export {
  type AgreedParagraph,
  type AgreedResult,
  type AgreedText,
  agreedText,
} from './closing/agreed-text.ts';
export type { Examined } from './closing/examined-report.ts';
export {
  type NoPublicStatement,
  noPublicStatementSentence,
  type PublicStatement,
  type PublicStatementResult,
  publicStatementOf,
} from './closing/public-statement.ts';
export type { StatementLine } from './closing/statement-part.ts';
export type {
  Command,
  CommandId,
  CommandKind,
  CommandOf,
  Draft,
  DraftBracket,
  DraftWording,
  ImportSource,
  OpenNegotiation,
  Place,
} from './command.ts';
export { decide, reasonAgainstAny } from './decide.ts';
export type { Asking } from './decision.ts';
export { evolve } from './evolve.ts';
export { LIMITS } from './limits.ts';
export { mayDo } from './moves/move-of.ts';
export { plainCount, plainId, wholeText } from './moves/plain-values.ts';
export { commandSchema } from './moves/schemas.ts';
export type { AdoptedBy, NegotiationId, NegotiationState, Phase } from './negotiation-state.ts';
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
export { draftPortions } from './paragraphs/draft-portions.ts';
export { beginsAnnex, isAnnexTitle, type LabelProfile, labelsOf } from './paragraphs/labels.ts';
export {
  alternativeNumber,
  type FixedNumber,
  type Numbering,
  type NumberStyle,
  numbersOf,
} from './paragraphs/numbering.ts';
export { titleHeading } from './paragraphs/placement.ts';
export type { ConcordanceLine, Revision } from './paragraphs/revision.ts';
export { findGroup, type Group, type GroupId } from './people/group.ts';
export { editorsAt, lateEditorsAt, mayEditAt, mayEditLeaf } from './people/rights.ts';
export {
  type Delegation,
  type PersonId,
  type Reading,
  type SeatId,
  type Seating,
  type SeatKind,
  seatKind,
} from './people/seat.ts';
export { landingSentence } from './positions/landing-sentence.ts';
export { couldLand, type LandingZone, landingWording, landingZone } from './positions/landing-zone.ts';
export { type MatrixRow, matrixOf } from './positions/matrix.ts';
export { reservationName } from './positions/reservation-name.ts';
export {
  type ShownStance,
  type Standing,
  standingsInBracket,
  standingsOn,
  type Tally,
  tallyOf,
  type WordingStandings,
  type WordsNow,
} from './positions/standings.ts';
export { type CountedStance, tallyWords } from './positions/tally-words.ts';
export { reasonAgainst } from './reason-against.ts';
export { actSentence } from './record/act-sentence.ts';
export { leavesStayAtClosings } from './record/act-version.ts';
export { precedentName } from './record/deed-words.ts';
export { obstacleSentence } from './record/obstacle-sentence.ts';
export { meetingName, meetingNumber, ordinal } from './record/office-words.ts';
export { foldRecord, isSealed, sealAct, type Verification, verifyRecord } from './record/record.ts';
export { refusalSentence } from './record/refusal-sentence.ts';
export type { Decision, Obstacle, Refusal, RefusalKind } from './refusal.ts';
export { type Anchor, type AnchorFate, type AnchorPlace, placeOfAnchor } from './talk/anchor.ts';
export type {
  Comment,
  CommentId,
  CommentPlace,
  Quote,
  Stretch,
  Thread,
  ThreadId,
} from './talk/comment.ts';
export { decideSaying, type SayingDecision, type SayingIn } from './talk/decide-saying.ts';
export {
  mayEnter,
  type PrivateRoom,
  type PrivateRoomId,
  privateRoomId,
  privateRoomsOf,
  readPrivateRoom,
} from './talk/private-room.ts';
export type { Saying, SayingCommand, SayingId, SayingPlace } from './talk/saying.ts';
export { placeOfThread, type ThreadPlace } from './talk/thread-place.ts';
export {
  corrigendumSymbol,
  documentSymbol,
  issuedSymbol,
  issuedWords,
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
export { dateInWords, momentInName, momentInWords, timeInWords } from './time/new-york-time.ts';
export {
  dueConclusion,
  hashOfParagraphs,
  isAgreedBySilence,
  paragraphsUnder,
  runningSilence,
  type Silence,
} from './time/silence.ts';
export { silenceMessage } from './time/silence-message.ts';
export { notedFor } from './words/base-words.ts';
export { canonicalJson, hashOfBytes } from './words/canonical-json.ts';
export { isolated, unbalancedControls, withDirectionKept } from './words/direction.ts';
export { hashOfParagraph, hashOfSegments, hashOfText } from './words/hash.ts';
export { looseHashOfWords } from './words/loose-hash.ts';
export { newAuthors } from './words/new-authors.ts';
export { placeholdersIn, placeholdersInWords } from './words/placeholders.ts';
export { isPlainLine } from './words/plain-line.ts';
export { cleanWords, plainWords } from './words/plain-words.ts';
export {
  isSameText,
  joinText,
  lengthOf,
  MARKS,
  type Mark,
  plainText,
  type RichText,
  type Run,
  richRun,
  richText,
  runsIn,
  sliceText,
  type TracedRun,
  type TracedText,
  untraced,
} from './words/rich-text.ts';
export { type SeenWords, seenLine, seenLines, unseenPlaces } from './words/seen-words.ts';
export {
  bracketsIn,
  findBracket,
  findLeaf,
  findParagraph,
  findParagraphOfLeaf,
  findWording,
  isProposed,
  leavesIn,
  mapLeaves,
  paragraphBrackets,
  paragraphLeaves,
  placeOfLeaf,
  placesOfLeaves,
  type SegmentPlace,
  type Within,
  wholeBracketOf,
} from './words/segment-tree.ts';
