// The domain of Adref, pure: `decide` judges commands, `evolve` folds acts, and the rest reads the state they give.

export { type DeskKind, type DeskRow, deskOf } from './desk/desk.ts';
export { deskSentence } from './desk/desk-sentence.ts';
export { ifAdopted } from './desk/if-adopted.ts';
export { decide, reasonAgainstAny } from './judge/decide.ts';
export { reasonAgainst } from './judge/reason-against.ts';
export { refusalSentence } from './judge/refusal-sentence.ts';
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
} from './model/act.ts';
export { type Reissue, STATEMENT_FORMS, type Statement, type StatementForm } from './model/aftermath.ts';
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
} from './model/command.ts';
export type { Comment, CommentId, CommentPlace, Quote, Stretch, Thread, ThreadId } from './model/comment.ts';
export type { Group, GroupId } from './model/group.ts';
export type { Leftover } from './model/leftover.ts';
export { LIMITS } from './model/limits.ts';
export { MEETING_FORMS, type Meeting, type MeetingForm } from './model/meeting.ts';
export type { AdoptedBy, NegotiationId, NegotiationState, Phase } from './model/negotiation-state.ts';
export type { FixedNumber, Numbering } from './model/numbering.ts';
export type { Package, PackageChoice } from './model/package.ts';
export {
  type Bracket,
  type BracketId,
  type BracketSubject,
  type Heard,
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
} from './model/paragraph.ts';
export type { Citation, CitationId, Precedent } from './model/precedent.ts';
export type { Decision, Obstacle, Refusal, RefusalKind } from './model/refusal.ts';
export type { ConcordanceLine, Revision } from './model/revision.ts';
export {
  MARKS,
  type Mark,
  type RichText,
  type Run,
  type TracedRun,
  type TracedText,
} from './model/rich-text.ts';
export type { Anchor, Saying, SayingCommand, SayingId, SayingPlace } from './model/saying.ts';
export {
  type Delegation,
  type PersonId,
  type Reading,
  type SeatId,
  type Seating,
  type SeatKind,
  seatKind,
} from './model/seat.ts';
export type { Settlement } from './model/settlement.ts';
export type { Silence } from './model/silence.ts';
export type { Asking } from './moves/decision.ts';
export { wordsInstead } from './moves/leftovers/ground.ts';
export { mayDo } from './moves/move-of.ts';
export { draftPortions } from './moves/paragraphs/draft-portions.ts';
export { numbersOfDrafts } from './moves/paragraphs/numbers-of-drafts.ts';
export { plainCount, plainId, wholeText } from './moves/plain-values.ts';
export { commandSchema } from './moves/schemas.ts';
export { dueConclusion } from './moves/silence/silence-concluded.ts';
export { decideSaying, type SayingDecision, type SayingIn } from './moves/talk/decide-saying.ts';
export { actSentence } from './record/act-sentence.ts';
export { evolve } from './record/evolve.ts';
export { leavesStayAtClosings } from './record/lift-act.ts';
export { readAct, readRecord } from './record/read-act.ts';
export { foldRecord, isSealed, sealAct, type Verification, verifyRecord } from './record/record.ts';
export { type BracketSense, bracketWords, placeName, senseOf } from './views/brackets/bracket-sense.ts';
export { citationsOf, precedentName, unsupportedClaim } from './views/brackets/precedents.ts';
export { settlementsOf } from './views/brackets/settlements-of.ts';
export { wordingName } from './views/brackets/wording-name.ts';
export {
  type AgreedParagraph,
  type AgreedResult,
  type AgreedText,
  agreedText,
} from './views/closing/agreed-text.ts';
export type { Examined } from './views/closing/examined-report.ts';
export { corrigendumSymbol, documentSymbol, issuedSymbol, issuedWords } from './views/closing/issued.ts';
export { obstacleSentence } from './views/closing/obstacle-sentence.ts';
export {
  type NoPublicStatement,
  noPublicStatementSentence,
  type PublicStatement,
  type PublicStatementResult,
  publicStatementOf,
} from './views/closing/public-statement.ts';
export type { StatementLine } from './views/closing/statement-part.ts';
export { meetingOf, openMeeting } from './views/meetings/meeting.ts';
export { meetingName, meetingNumber, ordinal } from './views/meetings/meeting-name.ts';
export { acceptedBy, hashOfPackage, packageOf } from './views/packages/package.ts';
export { beginsAnnex, isAnnexTitle, type LabelProfile, labelsOf } from './views/paragraphs/labels.ts';
export { standingPaths } from './views/paragraphs/number-paths.ts';
export { alternativeNumber, type NumberStyle, numbersOf } from './views/paragraphs/numbering.ts';
export { titleHeading } from './views/paragraphs/placement.ts';
export { findGroup } from './views/people/groups.ts';
export {
  mayEnter,
  type PrivateRoom,
  type PrivateRoomId,
  privateRoomId,
  privateRoomsOf,
  readPrivateRoom,
} from './views/people/private-room.ts';
export { editorsAt, lateEditorsAt, mayEditAt, mayEditLeaf } from './views/people/rights.ts';
export { landingSentence } from './views/positions/landing-sentence.ts';
export { couldLand, type LandingZone, landingWording, landingZone } from './views/positions/landing-zone.ts';
export { type MatrixRow, matrixOf } from './views/positions/matrix.ts';
export { needsPosition } from './views/positions/needs-position.ts';
export { reservationName } from './views/positions/reservation-name.ts';
export {
  type ShownStance,
  type Standing,
  standingsInBracket,
  standingsOn,
  standsOn,
  type Tally,
  tallyOf,
  type WordingStandings,
  type WordsNow,
} from './views/positions/standings.ts';
export { type CountedStance, tallyWords } from './views/positions/tally-words.ts';
export { dateInWords, momentInName, momentInWords, timeInWords } from './views/silence/new-york-time.ts';
export {
  hashOfParagraphs,
  isAgreedBySilence,
  paragraphsUnder,
  runningSilence,
} from './views/silence/silence.ts';
export { type SilenceFile, silenceMessage } from './views/silence/silence-message.ts';
export { type AnchorFate, type AnchorPlace, placeOfAnchor } from './views/talk/anchor.ts';
export { placeOfThread, type ThreadPlace } from './views/talk/thread-place.ts';
export { canonicalJson, hashOfBytes } from './words/canonical-json.ts';
export { isolated, unbalancedControls, withDirectionKept } from './words/direction.ts';
export { hashOfParagraph, hashOfSegments, hashOfText } from './words/hash.ts';
export { heardFrom, heardPositionsOn } from './words/heard.ts';
export { isNearlySame } from './words/likeness.ts';
export { looseHashOfWords } from './words/loose-hash.ts';
export { newAuthors } from './words/new-authors.ts';
export { placeholdersIn, placeholdersInWords } from './words/placeholders.ts';
export { isPlainLine } from './words/plain-line.ts';
export { cleanWords, plainWords } from './words/plain-words.ts';
export {
  isSameText,
  joinText,
  lengthOf,
  plainText,
  richRun,
  richText,
  runsIn,
  sliceText,
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
