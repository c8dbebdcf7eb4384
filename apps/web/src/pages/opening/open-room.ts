// Opens a room: document, copy on this device, connection, fold. It waits for the first state, has the room built, and
// owns the ending of all its parts.
import type { NegotiationState } from '@adref/negotiation';
import { leaveMarks } from '@adref/text';
import * as Y from 'yjs';
import type { CaretController } from '../../editor/caret-controller.ts';
import { openTypingHistory } from '../../editor/undo.ts';
import { postCommand } from '../../session/line/api.ts';
import { type Connection, openConnection } from '../../session/line/connection.ts';
import { openKeptCopy } from '../../session/line/kept-copy.ts';
import { hasUnsaved as isUnsaved } from '../../session/line/save-state.ts';
import { beginDocument } from '../../session/record/beginning.ts';
import { createEarlierActs } from '../../session/record/earlier-acts.ts';
import { actsFrom, excerptsFor } from '../../session/record/excerpt-source.ts';
import { foldRecordOf, type RecordFold } from '../../session/record/record-fold.ts';
import { wordsByLeaf } from '../../session/returned/bring-back.ts';
import { openRefusedKeep } from '../../session/returned/refused-words.ts';
import { watchUnsentWords } from '../../session/returned/unsent-words.ts';
import type { Room } from '../../session/room.tsx';
import type { Me } from '../../session/who.ts';
import { createLiveText } from '../../session/words/live-text.ts';
import { type BuiltRoom, buildRoom } from './build-room.ts';

export interface OpenedRoom {
  readonly room: Room;
  readonly caret: CaretController;
  readonly connection: Connection;
  /** Whether something of mine is only on this device. */
  hasUnsaved(): boolean;
  /** What of that was typed on this page. */
  unsentWords(): string;
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
  const beginning = await beginDocument(doc, kept, excerptsFor(person, negotiation, opening.signal));
  if (opening.signal.aborted || beginning.kind === 'stale') {
    if (beginning.kind === 'stale') await kept?.drop();
    else kept?.close();
    doc.destroy();
    return opening.signal.aborted ? null : openRoom(opening);
  }
  const { excerpt, missing } = beginning;
  const text = createLiveText(doc);
  const connection = openConnection(
    doc,
    { origin: location.origin, room: negotiation, person },
    (id, command) => postCommand(person, negotiation, id, command),
    kept?.unsaved ?? 0,
    missing,
  );
  const history = openTypingHistory(doc);
  const unsent = watchUnsentWords(doc, connection.save);
  const refused = openRefusedKeep(localStorage, person, negotiation);
  const stops: (() => void)[] = [
    () => history.close(),
    () => unsent.close(),
    connection.save.watch(() => kept?.noteUnsaved(connection.save.get().unsaved, connection.noteKept)),
    connection.ending.watch(() => {
      const ending = connection.ending.get();
      if (ending !== null) opening.onEnding(ending.code, ending.reason);
    }),
  ];
  const close = async ({ drop }: { readonly drop: boolean }): Promise<void> => {
    for (const stop of stops) stop();
    if (drop) refused.keep({ words: wordsByLeaf(doc, text), why: connection.refused.get()?.why ?? '' });
    connection.close();
    text.close();
    if (drop) await kept?.drop();
    else kept?.close();
    doc.destroy();
  };

  let fold: RecordFold | null = null;
  const first = excerpt?.recent[0];
  const earlier = createEarlierActs(
    excerpt === null || first === undefined
      ? null
      : {
          first,
          known: excerpt.recent,
          fetchActs: actsFrom(person, negotiation),
          take: (acts, before) => fold?.takeEarlier(acts, before),
          pause: () => new Promise((resolve) => setTimeout(resolve)),
        },
  );
  const told = excerpt?.told ?? [];
  const opened = await new Promise<BuiltRoom | null>((resolve) => {
    let built: BuiltRoom | null = null;
    opening.signal.addEventListener('abort', () => resolve(built));
    fold = foldRecordOf(doc, excerpt, (steps, folded) => {
      if (built !== null) return built.follow(steps, folded);
      const me = meIn(folded.state, person);
      if (me === null) return;
      built = buildRoom({ negotiation, doc, text, connection, history, refused, told, earlier }, me, folded);
      stops.push(built.close);
      resolve(built);
    });
    stops.push(() => fold?.stop());
  });
  if (opened === null || opening.signal.aborted) {
    await close({ drop: false });
    return null;
  }
  const { room, caret } = opened;
  const hasUnsaved = () => isUnsaved(connection.save.get()) || room.privateRooms.hasUnsaved();
  return { room, caret, connection, hasUnsaved, unsentWords: unsent.words, close };
}

function meIn(state: NegotiationState, person: string): Me | null {
  const seating = state.people.find((each) => each.person === person && each.seated);
  return seating === undefined ? null : { person, name: seating.name, seat: seating.seat };
}
