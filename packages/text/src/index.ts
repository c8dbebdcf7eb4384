export { type Author, Authors, SERVER, type StoredAuthors } from './authors.ts';
export { CarryTable, type CharacterIn, type Link, type StoredCarryTable } from './carry-table.ts';
export type { LeafSpan } from './delete-set.ts';
export { deliverUpdate } from './deliver.ts';
export { type AcceptedUpdate, type Judgement, judgeUpdate, MAX_UPDATE_BYTES } from './guard.ts';
export type { Carried, LateContext, OfferedBack } from './late-edit.ts';
export { type IdSpan, type Stretch, spansOf, stretchesOf, wordsOf } from './leaf-text.ts';
export { LeafVersions } from './leaf-version.ts';
export {
  type Answered,
  type Change,
  LiveNegotiation,
  type Received,
  type Surroundings,
} from './live-negotiation.ts';
export { type LeafAccess, MAX_AUTHORS, type Writer } from './placed-structs.ts';
export { linkLeaves, makeLeaves, relayingOf } from './relay.ts';
export { restore, type Snapshot, snapshotOf } from './restore.ts';
export {
  insertRuns,
  LEAVES,
  LeafIndex,
  leafFragment,
  leafText,
  leaveMarks,
  leavesOf,
  makeLeaf,
  PARAGRAPH_NODE,
  RECORD,
  recordOf,
} from './shared-document.ts';
export { successorOf } from './successor.ts';
export { MAX_STRUCTS } from './update-reader.ts';
export type { UpdateRefusal, UpdateRefusalReason } from './update-refusal.ts';
