export type { Author } from './authors.ts';
export type { Answered, Change, Received } from './change.ts';
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
export { type IdSpan, wordsOf } from './leaf-text.ts';
export { LiveNegotiation } from './live-negotiation.ts';
export { type LivePrivateRoom, restorePrivateRoom } from './private/live-private-room.ts';
export { draftsOf, linesOf, makeDraft, notesOf, talkOf } from './private/private-document.ts';
export { restore, type Snapshot, snapshotOf } from './restore.ts';
export { LEAVES, leafText, leaveMarks, leavesOf, makeLeaf, recordOf } from './shared-document.ts';
export type { IdPlace, Surroundings } from './surroundings.ts';
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
