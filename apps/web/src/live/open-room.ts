// Opens a room: document, copy on this device, connection, fold, caret. It wires the parts and owns their ending.
import type { LeafId, NegotiationState, PackageChoice, RecordedAct, WordingId } from '@adref/negotiation';
import { mayDo, plainText } from '@adref/negotiation';
import { leaveMarks } from '@adref/text';
import { flushSync } from 'react-dom';
import * as Y from 'yjs';
import { postCommand } from '../app/api.ts';
import { CaretController } from '../editor/caret-controller.ts';
import { openPrivateRooms } from '../private/private-rooms.ts';
import { openNumberStyle } from '../room/number-style.ts';
import type { Focus, Me, Room } from '../room/room.ts';
import type { Composing } from '../talk/composing.ts';
import { followThreads } from '../talk/follow-threads.ts';
import { placeOfLeaf } from '../text/brackets-in.ts';
import type { TextSelection } from '../text/caret/position.ts';
import { openPresence } from './awareness.ts';
import { createCell } from './cell.ts';
import { type Connection, openConnection } from './connection.ts';
import { openKeptCopy } from './kept-copy.ts';
import { createLiveText, type LiveText } from './live-text.ts';
import { type FoldedRecord, foldRecordOf } from './record-fold.ts';
import { openRefusedKeep, type RefusedWords } from './refused-words.ts';
import { createReturnedList, wordsOnlyHere } from './returned-words.ts';
import { hasUnsaved as isUnsaved } from './save-state.ts';
import { mergeParagraph, splitParagraph } from './structure.ts';
import { openTypingHistory } from './undo.ts';

export interface OpenedRoom {
  readonly room: Room;
  readonly connection: Connection;
  /** Whether something of mine is only on this device. */
  hasUnsaved(): boolean;
  /** Ends everything; with `drop`, the copy on this device goes too, and its words are kept to be offered back. */
  close(options: { readonly drop: boolean }): Promise<void>;
}

interface Opening {
  readonly person: string;
  readonly negotiation: string;
  /** Ends the opening when the page is left before there is a state. */
  readonly signal: AbortSignal;
  /** Shows that the server ended the connection before there was anything to show. */
  onEnding(code: number, reason: string): void;
}

/** Resolves when the state is known, from the copy or from the server; null when it was ended before. */
export async function openRoom(opening: Opening): Promise<OpenedRoom | null> {
  const { person, negotiation } = opening;
  const doc = new Y.Doc({ gc: true });
  leaveMarks(doc);
  const kept = await openKeptCopy(doc, person, negotiation);
  if (opening.signal.aborted) {
    kept?.close();
    doc.destroy();
    return null;
  }
  const text = createLiveText(doc);
  const connection = openConnection(
    doc,
    { origin: location.origin, room: negotiation, person },
    (id, command) => postCommand(person, negotiation, id, command),
    kept?.unsaved ?? 0,
  );
  const history = openTypingHistory(doc);
  const refusedKeep = openRefusedKeep(localStorage, person, negotiation);
  const stops: (() => void)[] = [
    () => history.close(),
    connection.save.watch(() => kept?.noteUnsaved(connection.save.get().unsaved, connection.noteKept)),
    connection.ending.watch(() => {
      const ending = connection.ending.get();
      if (ending !== null) opening.onEnding(ending.code, ending.reason);
    }),
  ];
  const close = async ({ drop }: { readonly drop: boolean }): Promise<void> => {
    for (const stop of stops) stop();
    if (drop) refusedKeep.keep(wordsByLeaf(doc, text));
    connection.close();
    text.close();
    if (drop) await kept?.drop();
    else kept?.close();
    doc.destroy();
  };

  const room = await new Promise<Room | null>((resolve) => {
    let opened: { room: Room; onActs: (steps: Steps, folded: FoldedRecord) => void } | null = null;
    opening.signal.addEventListener('abort', () => resolve(opened?.room ?? null));
    stops.push(
      foldRecordOf(doc, (steps, folded) => {
        if (opened !== null) return opened.onActs(steps, folded);
        const me = meIn(folded.state, person);
        if (me === null) return;
        opened = furnish(me, folded, doc, text, connection, history, opening, stops);
        resolve(opened.room);
      }),
    );
  });
  if (room === null || opening.signal.aborted) {
    await close({ drop: false });
    return null;
  }
  const hasUnsaved = () => isUnsaved(connection.save.get()) || room.privateRooms.hasUnsaved();
  return { room, connection, hasUnsaved, close };
}

type Steps = readonly { readonly before: NegotiationState | null; readonly recorded: RecordedAct }[];

function furnish(
  me: Me,
  first: FoldedRecord,
  doc: Y.Doc,
  text: LiveText,
  connection: Connection,
  history: ReturnType<typeof openTypingHistory>,
  opening: Opening,
  stops: (() => void)[],
): { room: Room; onActs: (steps: Steps, folded: FoldedRecord) => void } {
  const state = createCell(first.state);
  const acts = createCell(first.acts);
  const focus = createCell<Focus | null>(null);
  const selection = createCell<TextSelection | null>(null);
  const mounted = createCell<LeafId | null>(null);
  const intent = createCell<'bracket' | 'propose' | null>(null);
  const notice = createCell<string | null>(null);
  const presence = openPresence(connection.provider.awareness, selection, text, () => Date.now());
  const returned = createReturnedList(
    me.person,
    localStorage,
    `adref/${me.person}/${opening.negotiation}/dismissed`,
  );
  stops.push(() => presence.close());
  const privateRooms = openPrivateRooms({ negotiation: opening.negotiation, me, state, returned });
  const threads = followThreads({ state, acts, text, rooms: privateRooms.rooms });
  const composing = createCell<Composing | null>(null);
  stops.push(
    () => threads.close(),
    () => privateRooms.close(),
  );

  const caret = new CaretController({
    me,
    state,
    text,
    focus,
    selection,
    mounted,
    settled: () => connection.settled(),
    split: async (at) => {
      const done = await splitParagraph(room, at);
      if (done.ok) return done.value;
      notice.set(done.sentence);
      return null;
    },
    merge: async (at, direction) => {
      const done = await mergeParagraph(room, at.leaf, direction);
      if (!done.ok) notice.set(done.sentence);
      return null;
    },
    undo: (direction) => (direction === -1 ? history.undo() : history.redo()),
    offerBack: (words) => returned.add(words, 'had no place to go: the text under your caret was closed.'),
    explain: () => notice.set(whyNotHere(room)),
    ask: (what) => intent.set(what),
  });

  const room: Room = {
    me,
    negotiation: opening.negotiation,
    state,
    acts,
    before: first.before,
    text,
    focus,
    selection,
    mounted,
    intent,
    notice,
    numberStyle: openNumberStyle(localStorage),
    caret,
    present: presence.present,
    save: connection.save,
    combination: createCell<readonly PackageChoice[]>([]),
    rebasing: createCell<WordingId | null>(null),
    ending: connection.ending,
    returned,
    privateRooms,
    threads: threads.cell,
    composing,
    doc,
    send: (command) => connection.send(command),
    folded: (n) => until(acts, () => (acts.get().at(-1)?.n ?? -1) >= n),
    caughtUp: () => connection.settled(),
    reconnect: () => connection.reconnect(),
  };
  stops.push(
    text.watchAll(() => caret.textChanged()),
    selection.watch(() => caret.selectionChanged()),
  );
  returned.readActs(first.acts);
  const refusedKeep = openRefusedKeep(localStorage, me.person, opening.negotiation);
  const refused = refusedKeep.read();
  if (refused !== null) bringBack(refused, connection, text, returned, stops, () => refusedKeep.forget());

  const publish = (steps: Steps, folded: FoldedRecord) => {
    const goOn = caret.follow(steps);
    if (goOn !== null) history.forget();
    // The new leaves must be on the page before the caret can go to one of them.
    flushSync(() => {
      state.set(folded.state);
      acts.set(folded.acts);
    });
    goOn?.();
    returned.readActs(steps.map(({ recorded }) => recorded));
  };
  return { room, onActs: (steps, folded) => caret.whenNotComposing(() => publish(steps, folded)) };
}

function meIn(state: NegotiationState, person: string): Me | null {
  const seating = state.people.find((each) => each.person === person && each.seated);
  return seating === undefined ? null : { person, name: seating.name, seat: seating.seat };
}

/** Why my seat cannot type at the caret, and what it can do instead. */
function whyNotHere(room: Room): string {
  const state = room.state.get();
  const leaf = room.selection.get()?.head.leaf;
  const place = leaf === undefined ? undefined : placeOfLeaf(state, leaf);
  const paragraph = state.paragraphs.find(({ id }) => id === place?.paragraph);
  if (state.phase.kind !== 'negotiating')
    return 'The negotiation is over: the text can no longer be changed.';
  if (paragraph?.status === 'silence')
    return 'This paragraph is under silence: nobody changes it until the silence has ended.';
  if (paragraph !== undefined && paragraph.status !== 'open') {
    return 'This paragraph is closed. Only the Chair can reopen it.';
  }
  if (!mayDo(state, 'open-bracket', room.me.seat)) return 'Your seat reads the text; it cannot type in it.';
  return room.me.seat === 'chair'
    ? 'These words belong to their sponsors. Propose a bridging wording instead.'
    : 'These words are not yours to change. Select some and propose others (Ctrl+Shift+P).';
}

function until(cell: { watch(changed: () => void): () => void }, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isSo()) return resolve();
    const stop = cell.watch(() => {
      if (!isSo()) return;
      stop();
      resolve();
    });
  });
}

function wordsByLeaf(doc: Y.Doc, text: LiveText): RefusedWords {
  return new Map([...doc.getMap('leaves').keys()].map((leaf) => [leaf, plainText(text.words(leaf))]));
}

/** After a refusal: once the server's text is here again, whatever I had beyond it is offered back. */
function bringBack(
  refused: RefusedWords,
  connection: Connection,
  text: LiveText,
  returned: Room['returned'],
  stops: (() => void)[],
  onReturned: () => void,
): void {
  const compare = () => {
    for (const [leaf, mine] of refused) {
      const words = wordsOnlyHere(plainText(text.words(leaf)), mine);
      returned.add(words, 'were refused by the server: they stood where your seat may not write.');
    }
    onReturned();
  };
  if (connection.synced.get()) return compare();
  const stop = connection.synced.watch(() => {
    stop();
    compare();
  });
  stops.push(stop);
}
