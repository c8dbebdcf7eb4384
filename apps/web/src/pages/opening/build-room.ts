// Builds the Room when the first state arrives: its cells, presence, private rooms and caret, joined into the one object that
// the page works with. It follows the record from then on.
import type { LeafId, PackageChoice, RecordedAct, WordingId } from '@adref/negotiation';
import { flushSync } from 'react-dom';
import type * as Y from 'yjs';
import { CaretController } from '../../editor/caret-controller.ts';
import { goneSentence, type TypingHistory } from '../../editor/undo.ts';
import { whyNotHere } from '../../editor/why-not-here.ts';
import { createCell } from '../../kit/cell.ts';
import { mergeParagraph, splitParagraph } from '../../moves/paragraphs/split-and-merge.ts';
import type { Focus } from '../../session/in-hand.ts';
import type { Connection } from '../../session/line/connection.ts';
import { openNumberStyle } from '../../session/number-style.ts';
import { shownPlaceOfLeaf } from '../../session/places/brackets-in.ts';
import type { TextSelection } from '../../session/places/position.ts';
import { openPresence } from '../../session/presence/awareness.ts';
import { openPrivateRooms } from '../../session/private/private-rooms.ts';
import { createWhyNot } from '../../session/reasons.ts';
import { aroundComposing } from '../../session/record/around-composing.ts';
import type { EarlierActs } from '../../session/record/earlier-acts.ts';
import { actAt, type FoldedRecord, type OnActs, type Step } from '../../session/record/record-fold.ts';
import { bringBack } from '../../session/returned/bring-back.ts';
import type { RefusedKeep } from '../../session/returned/refused-words.ts';
import { createReturnedList } from '../../session/returned/returned-words.ts';
import type { Room } from '../../session/room.tsx';
import type { Composing } from '../../session/talk/composing.ts';
import { followThreads } from '../../session/talk/follow-threads.ts';
import type { Me } from '../../session/who.ts';
import { createLiveState } from '../../session/words/live-state.ts';
import type { LiveText } from '../../session/words/live-text.ts';

/** What a room is built from; all of it belongs to whoever opened it. */
export interface RoomGround {
  readonly negotiation: string;
  readonly doc: Y.Doc;
  readonly text: LiveText;
  readonly connection: Connection;
  readonly history: TypingHistory;
  readonly refused: RefusedKeep;
  /** Acts before those of the record here that I may not have been told of. */
  readonly told: readonly RecordedAct[];
  readonly earlier: EarlierActs;
}

export interface BuiltRoom {
  readonly room: Room;
  readonly caret: CaretController;
  /** Takes in acts that have arrived since. */
  readonly follow: OnActs;
  close(): void;
}

/** Makes the room of one who is seated, as the record stands. */
export function buildRoom(ground: RoomGround, me: Me, first: FoldedRecord): BuiltRoom {
  const { negotiation, doc, text, connection, history, told, earlier } = ground;
  const state = createCell(first.state);
  // Before anybody else watches: whoever reads it after a change must find the words of then.
  const live = createLiveState(state, text);
  const acts = createCell(first.acts);
  const focus = createCell<Focus | null>(null);
  const selection = createCell<TextSelection | null>(null);
  const mounted = createCell<LeafId | null>(null);
  const intent = createCell<'bracket' | 'propose' | null>(null);
  const notice = createCell<string | null>(null);
  const composing = createCell<Composing | null>(null);
  const presence = openPresence(connection.provider.awareness, selection, text, () => Date.now());
  const returned = createReturnedList(me.person, localStorage, `adref/${me.person}/${negotiation}/dismissed`);
  const privateRooms = openPrivateRooms({ negotiation, me, state, returned });
  const threads = followThreads({ state, acts, text, earlier, rooms: privateRooms.rooms });

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
    undo: (direction) => {
      const done = direction === -1 ? history.undo(isThere) : history.redo(isThere);
      if (done.kind === 'gone') notice.set(goneSentence(direction));
      return done.kind === 'done' ? done.place : null;
    },
    notify: (sentence) => notice.set(sentence),
    offerBack: (words) => returned.add(words, 'had no place to go: the text under your caret was closed.'),
    explain: () => notice.set(whyNotHere(room)),
    ask: (what) => {
      intent.set(what);
      return until(intent, () => intent.get() !== what);
    },
  });

  const room: Room = {
    me,
    negotiation,
    state,
    live,
    whyNot: createWhyNot(live, me.seat),
    acts,
    before: first.before,
    earlier,
    actAt: (n) => actAt(acts.get(), n) ?? told.find((one) => one.n === n),
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
    serverNotices: connection.notices,
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

  returned.readActs([...told, ...first.acts]);
  const stops = [
    () => live.close(),
    () => presence.close(),
    () => threads.close(),
    () => privateRooms.close(),
    text.watchAll(() => caret.textChanged()),
    selection.watch(() => caret.selectionChanged()),
    bringBack(ground.refused, connection, text, returned),
  ];

  const isThere = (leaf: LeafId) => shownPlaceOfLeaf(state.get(), leaf) !== undefined;
  const show: OnActs = (steps, folded) => {
    const goOn = caret.follow(steps);
    // The new leaves must be on the page before the caret can go to one of them.
    flushSync(() => {
      state.set(folded.state);
      acts.set(folded.acts);
    });
    goOn?.();
    returned.readActs(steps.map(({ recorded }) => recorded));
  };
  // While an input method composes, acts on the words around it wait for its end; all others are shown.
  let waiting: { readonly steps: readonly Step[]; readonly folded: FoldedRecord } | null = null;
  const follow: OnActs = (steps, folded) => {
    const leaf = caret.composingLeaf;
    if (leaf === null && waiting === null) return show(steps, folded);
    if (waiting === null) {
      caret.whenNotComposing(() => {
        const held = waiting;
        waiting = null;
        if (held !== null) show(held.steps, held.folded);
      });
    }
    waiting = { steps: [...(waiting?.steps ?? []), ...steps], folded };
    if (leaf === null) return;
    state.set(aroundComposing(state.get(), folded.state, leaf));
    acts.set(folded.acts);
  };
  return {
    room,
    caret,
    follow,
    close() {
      for (const stop of stops) stop();
    },
  };
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
