// Opens one private room on this page: its document, the copy of it on this device, its connection, and who else is there.
import type {
  NegotiationId,
  PersonId,
  PrivateRoomId,
  Saying,
  SayingCommand,
  SeatId,
} from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import { draftsOf, linesOf, notesOf, talkOf } from '@adref/text';
import * as Y from 'yjs';
import { z } from 'zod';
import { type Cell, createCell } from '../../kit/cell.ts';
import { postSaying } from '../line/api.ts';
import { type Ending, openConnection } from '../line/connection.ts';
import { openKeptCopy } from '../line/kept-copy.ts';
import type { SaveState } from '../line/save-state.ts';
import { type PrivateDraft, readDrafts } from './drafts.ts';

/** A colleague who is in the room now, and the text that has their caret. */
export interface Colleague {
  readonly client: number;
  readonly person: PersonId;
  readonly name: string;
  readonly seat: SeatId;
  readonly at: string | null;
}

export interface PrivateRoomHere {
  readonly id: PrivateRoomId;
  readonly doc: Y.Doc;
  readonly drafts: Cell<readonly PrivateDraft[]>;
  /** Notes and lines by their keys. */
  readonly notes: Cell<ReadonlyMap<string, Y.Text>>;
  readonly lines: Cell<ReadonlyMap<string, Y.Text>>;
  readonly talk: Cell<readonly Saying[]>;
  readonly colleagues: Cell<readonly Colleague[]>;
  readonly save: Cell<SaveState>;
  readonly synced: Cell<boolean>;
  readonly ending: Cell<Ending | null>;
  /** Shows the others which text my caret is in. */
  showAt(text: string | null): void;
  say(command: SayingCommand): Promise<CommandAnswer>;
  /** With `drop`, the copy on this device goes too. */
  close(options: { readonly drop: boolean }): Promise<void>;
}

interface Opening {
  readonly negotiation: NegotiationId;
  readonly person: PersonId;
  readonly id: PrivateRoomId;
}

const stateSchema = z.object({
  user: z.object({ seat: z.string(), person: z.string(), name: z.string() }),
  at: z.string().nullish(),
});

export async function openPrivateRoom({ negotiation, person, id }: Opening): Promise<PrivateRoomHere> {
  const doc = new Y.Doc();
  const room = `${negotiation}/${id}`;
  const kept = await openKeptCopy(doc, person, room);
  const connection = openConnection<SayingCommand>(
    doc,
    { origin: location.origin, room, person },
    (command, saying) => postSaying(person, negotiation, id, command, saying),
    kept?.unsaved ?? 0,
  );
  const { awareness } = connection.provider;
  const drafts = createCell(readDrafts(doc));
  const notes = createCell<ReadonlyMap<string, Y.Text>>(textsOf(notesOf(doc)));
  const lines = createCell<ReadonlyMap<string, Y.Text>>(textsOf(linesOf(doc)));
  const talk = createCell<readonly Saying[]>(talkOf(doc).toArray());
  const colleagues = createCell<readonly Colleague[]>([]);

  // Letters in a text are shown by its field; the lists change only when something comes, goes, or is put elsewhere.
  const onDrafts = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    if (events.some(({ target }) => target instanceof Y.Map)) drafts.set(readDrafts(doc));
  };
  const onNotes = () => notes.set(textsOf(notesOf(doc)));
  const onLines = () => lines.set(textsOf(linesOf(doc)));
  const onTalk = () => talk.set(talkOf(doc).toArray());
  const onPresence = () => colleagues.set(colleaguesIn(awareness.getStates(), awareness.clientID));
  draftsOf(doc).observeDeep(onDrafts);
  notesOf(doc).observe(onNotes);
  linesOf(doc).observe(onLines);
  talkOf(doc).observe(onTalk);
  awareness.on('change', onPresence);
  const stopKeeping = connection.save.watch(() =>
    kept?.noteUnsaved(connection.save.get().unsaved, connection.noteKept),
  );
  awareness.setLocalStateField('at', null);

  return {
    id,
    doc,
    drafts,
    notes,
    lines,
    talk,
    colleagues,
    save: connection.save,
    synced: connection.synced,
    ending: connection.ending,
    showAt: (text) => awareness.setLocalStateField('at', text),
    say: (command) => connection.send(command),
    async close({ drop }) {
      stopKeeping();
      awareness.off('change', onPresence);
      connection.close();
      if (drop) await kept?.drop();
      else kept?.close();
      doc.destroy();
    },
  };
}

function textsOf(map: Y.Map<Y.Text>): ReadonlyMap<string, Y.Text> {
  // What is not a text was not written by an honest page; it is passed over.
  return new Map([...map].filter(([, text]) => text instanceof Y.Text).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function colleaguesIn(states: ReadonlyMap<number, unknown>, own: number): readonly Colleague[] {
  const here: Colleague[] = [];
  for (const [client, state] of states) {
    const parsed = stateSchema.safeParse(state);
    if (client === own || !parsed.success) continue;
    const { user, at } = parsed.data;
    here.push({ client, ...user, at: at ?? null });
  }
  return here.sort((a, b) => a.name.localeCompare(b.name) || a.client - b.client);
}
