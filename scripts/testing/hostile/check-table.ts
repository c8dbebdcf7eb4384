// What is shown, recorded and stored must stay one: compares the live document with the rows replayed, with the record's
// words, with a checkpoint, and with what a reader has who came early or comes now. Returns what is wrong, in words.
import { foldRecord, paragraphLeaves, untraced, verifyRecord } from '@adref/negotiation';
import {
  isSoundUpdate,
  type LiveNegotiation,
  leaveMarks,
  leavesOf,
  restore,
  restorePrivateRoom,
  snapshotOf,
  wordsOf,
} from '@adref/text';
import * as Y from 'yjs';
import { countedSurroundings, type HostileTable, textIn } from './table.ts';

/** Everything that a reader of the shared document can tell apart. */
function shownBy(doc: Y.Doc): string {
  const leaves = [...leavesOf(doc).keys()].sort();
  return JSON.stringify([
    leaves.map((leaf) => [leaf, wordsOf(textIn(doc, leaf))]),
    doc.getArray('record').toJSON(),
  ]);
}

/** Complaints about the negotiation and its private room. `reader` has been sent every row as it came. */
export function complaintsAbout(table: HostileTable, reader: Y.Doc): readonly string[] {
  const { live, changes } = table;
  const complaints: string[] = [];
  const expect = (holds: boolean, complaint: string) => {
    if (!holds) complaints.push(complaint);
  };
  changes.push(...live.recordVersions());
  feed(reader, changes);
  const shown = shownBy(live.doc);
  expect(
    [
      ...changes.slice(checked.get(table) ?? 0).map(({ bytes }) => bytes),
      Y.encodeStateAsUpdate(live.doc),
    ].every(isSoundUpdate),
    'a page takes nothing of what it is sent',
  );
  // As a room sends what was recorded together: one frame.
  const frames = merged.get(table) ?? new Y.Doc();
  if (!merged.has(table)) leaveMarks(frames);
  merged.set(table, frames);
  const fresh = changes.slice(checked.get(table) ?? 0).map(({ bytes }) => bytes);
  for (let at = 0; at < fresh.length; at += FRAME_ROWS)
    Y.applyUpdate(frames, Y.mergeUpdates(fresh.slice(at, at + FRAME_ROWS)));
  checked.set(table, changes.length);
  expect(shownBy(frames) === shown, 'a reader who is sent rows together sees something else');
  expect(shownBy(reader) === shown, 'a reader who was there all the time sees something else');
  const newcomer = new Y.Doc();
  Y.applyUpdate(newcomer, Y.encodeStateAsUpdate(live.doc));
  expect(shownBy(newcomer) === shown, 'a newcomer sees something else');
  for (const [who, doc] of [
    ['the server', live.doc],
    ['a reader', reader],
    ['a newcomer', newcomer],
  ] as const)
    expect(
      doc.store.pendingStructs === null && doc.store.pendingDs === null,
      `something is pending at ${who}`,
    );
  expect(
    [...live.doc.share.keys()].every((root) => root === 'leaves' || root === 'record'),
    'a new root',
  );
  const record = live.record();
  expect(verifyRecord(record).ok, 'the record does not verify');
  expect(
    JSON.stringify(foldRecord(record)) === JSON.stringify(live.state),
    'the record folds to another state',
  );
  for (const { id, text } of table.state().paragraphs.flatMap(paragraphLeaves)) {
    const words = JSON.stringify(wordsOf(textIn(live.doc, id)));
    expect(
      words === JSON.stringify(untraced(text)),
      `leaf ${id}: the record has other words than the document`,
    );
  }
  complaints.push(
    ...complaintsAboutRestored('from its rows', live, () => restore(null, changes, countedSurroundings(501))),
  );
  complaints.push(
    ...complaintsAboutRestored('from a checkpoint', live, () => {
      const { bytes, aux } = snapshotOf(live);
      return restore({ bytes, aux }, [], countedSurroundings(501));
    }),
  );
  complaints.push(...complaintsAboutRoom(table));
  newcomer.destroy();
  return complaints;
}

/** How many rows have been looked at, and what a reader has who is sent them in frames of so many. */
const checked = new WeakMap<HostileTable, number>();
const merged = new WeakMap<HostileTable, Y.Doc>();
const FRAME_ROWS = 7;

/** Gives a reader the rows that it has not had; how many it has had is what its clock of them says. */
const fed = new WeakMap<Y.Doc, number>();
export function feed(reader: Y.Doc, changes: HostileTable['changes']): void {
  for (const { bytes } of changes.slice(fed.get(reader) ?? 0)) Y.applyUpdate(reader, bytes);
  fed.set(reader, changes.length);
}

function complaintsAboutRestored(
  how: string,
  live: LiveNegotiation,
  build: () => LiveNegotiation,
): readonly string[] {
  try {
    const again = build();
    const isSame =
      shownBy(again.doc) === shownBy(live.doc) && JSON.stringify(again.state) === JSON.stringify(live.state);
    again.close();
    return isSame ? [] : [`what is restored ${how} reads differently`];
  } catch (error) {
    return [`it cannot be restored ${how}: ${String(error)}`];
  }
}

function complaintsAboutRoom({ room, roomChanges }: HostileTable): readonly string[] {
  const shown = (doc: Y.Doc) =>
    JSON.stringify([
      ...['drafts', 'notes', 'lines'].map((root) => doc.getMap(root).toJSON()),
      doc.getArray('talk').toJSON(),
    ]);
  const complaints: string[] = [];
  if (!isSoundUpdate(Y.encodeStateAsUpdate(room.doc)))
    complaints.push('a page takes nothing of the private room');
  for (const [how, snapshot, changes] of [
    ['its rows', null, roomChanges],
    ['a checkpoint', room.snapshot(), []],
  ] as const) {
    try {
      const again = restorePrivateRoom(snapshot, changes, countedSurroundings(601));
      if (shown(again.doc) !== shown(room.doc))
        complaints.push(`the private room reads differently from ${how}`);
      again.close();
    } catch (error) {
      complaints.push(`the private room cannot be restored from ${how}: ${String(error)}`);
    }
  }
  return complaints;
}
