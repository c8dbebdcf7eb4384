export type { Author } from './document/authors.ts';
export { type IdSpan, wordsOf } from './document/leaf-text.ts';
export { LEAVES, leafText, leaveMarks, leavesOf, makeLeaf, recordOf } from './document/shared-document.ts';
export type { IdPlace, Surroundings } from './document/surroundings.ts';
export type { UpdateRefusal, UpdateRefusalReason } from './guard/update-refusal.ts';
export {
  decodeExcerpt,
  type Excerpt,
  encodeExcerpt,
  excerptOf,
  missingIn,
  ownDeletions,
} from './handover/excerpt.ts';
export { Handover, hasPiece, restOf, updateOfDeletions } from './handover/handover.ts';
export { furthest, type Reached, readReached, vectorOf } from './handover/reached.ts';
export type { Answered, Change, Received } from './live/change.ts';
export { LiveNegotiation } from './live/live-negotiation.ts';
export { restore, type Snapshot, snapshotOf } from './live/restore.ts';
export { type LivePrivateRoom, restorePrivateRoom } from './private/live-private-room.ts';
export { draftsOf, linesOf, makeDraft, notesOf, talkOf } from './private/private-document.ts';
export { type PrivateTestimony, privateTestimonyOf, rebuildPrivateRoom } from './truth/private-truth.ts';
export { type Rebuilt, rebuild } from './truth/rebuild.ts';
export { recordGap } from './truth/record-gap.ts';
export {
  differenceFrom,
  privateDifferenceFrom,
  type Replayed,
  replay,
  replayPrivateRoom,
} from './truth/replay.ts';
export type { Testimony } from './truth/testimony.ts';
export { whyWithoutWords } from './truth/why-without-words.ts';
export { Witness } from './truth/witness.ts';
export type { VersionsDue } from './versions/version-keeper.ts';
export { isSoundUpdate } from './wire/is-sound-update.ts';
export { isCheapJson } from './wire/json-cost.ts';
export { MAX_CLOCK, Malformed, readJson, WireReader, withReader } from './wire/wire-reader.ts';
