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
export { actSentence } from './act-sentence.ts';
export { type AgreedParagraph, type AgreedResult, type AgreedText, agreedText } from './agreed-text.ts';
export { type Anchor, type AnchorFate, type AnchorPlace, placeOfAnchor } from './anchor.ts';
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
export type { NegotiationId, NegotiationState, Phase } from './negotiation-state.ts';
export {
  type Bracket,
  type BracketId,
  type Leaf,
  type LeafId,
  type Paragraph,
  type ParagraphId,
  type ParagraphKind,
  type ParagraphStatus,
  type Position,
  type Reservation,
  type Segment,
  STANCES,
  type Stance,
  type Wording,
  type WordingId,
} from './paragraph.ts';
export { cleanWords, plainWords } from './plain-words.ts';
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
export { mayDo, mayEditLeaf } from './rights.ts';
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
  leavesIn,
  placeOfLeaf,
  type SegmentPlace,
  type Within,
} from './segment-tree.ts';
export { placeOfThread, type ThreadPlace } from './thread-place.ts';
