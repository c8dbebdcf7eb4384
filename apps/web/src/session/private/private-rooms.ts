// The private rooms that my seat may enter, opened on this page and kept up as the public state says: a group that is
// formed opens its room, one that I leave closes it and takes its copy off this device.
import {
  type NegotiationId,
  type NegotiationState,
  type PersonId,
  type PrivateRoomId,
  privateRoomId,
  privateRoomsOf,
  readPrivateRoom,
  type SeatId,
} from '@adref/negotiation';
import { CLOSE_CODE } from '@adref/protocol';
import * as Y from 'yjs';
import { type Cell, createCell } from '../../kit/cell.ts';
import { dropPrivateCopies } from '../line/kept-copy.ts';
import { hasUnsaved } from '../line/save-state.ts';
import { type ReturnedList, wordsOnlyHere } from '../returned/returned-words.ts';
import { openPrivateRoom, type PrivateRoomHere } from './open-private-room.ts';

export interface PrivateRooms {
  /** In the order of `privateRoomsOf`. */
  readonly rooms: Cell<readonly PrivateRoomHere[]>;
  /** The room in which I write drafts and notes now: my own, or a group's. */
  readonly chosen: Cell<PrivateRoomId>;
  hasUnsaved(): boolean;
  close(): void;
}

interface Setting {
  readonly negotiation: NegotiationId;
  readonly me: { readonly person: PersonId; readonly seat: SeatId };
  readonly state: Cell<NegotiationState>;
  readonly returned: ReturnedList;
}

export function openPrivateRooms({ negotiation, me, state, returned }: Setting): PrivateRooms {
  const rooms = createCell<readonly PrivateRoomHere[]>([]);
  const chosen = createCell<PrivateRoomId>(privateRoomId({ kind: 'own', seat: me.seat }));
  const opening = new Set<PrivateRoomId>();
  let isClosed = false;

  const wanted = () => privateRoomsOf(state.get(), me.seat).filter((id) => hasBeenUsable(state.get(), id));
  const put = (room: PrivateRoomHere | null, id: PrivateRoomId) => {
    const others = rooms.get().filter((each) => each.id !== id);
    const order = wanted();
    const all = room === null ? others : [...others, room];
    rooms.set(all.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)));
    if (room === null && chosen.get() === id) chosen.set(privateRoomId({ kind: 'own', seat: me.seat }));
  };
  const open = async (id: PrivateRoomId): Promise<PrivateRoomHere | null> => {
    if (opening.has(id)) return null;
    opening.add(id);
    const room = await openPrivateRoom({ negotiation, person: me.person, id });
    opening.delete(id);
    if (isClosed || !wanted().includes(id)) {
      await room.close({ drop: !isClosed });
      return null;
    }
    room.ending.watch(() => void onEnding(room));
    put(room, id);
    return room;
  };
  const onEnding = async (room: PrivateRoomHere) => {
    const code = room.ending.get()?.code;
    // It was closed because I may not be there any more; the state that says so may still be on its way.
    if (code === CLOSE_CODE.notPermitted) return leave(room);
    if (code !== CLOSE_CODE.updateRefused) return;
    const mine = wordsIn(room.doc);
    await leave(room);
    const again = await open(room.id);
    if (again !== null) offerBack(again, mine, returned);
  };
  const leave = async (room: PrivateRoomHere) => {
    put(null, room.id);
    await room.close({ drop: true });
  };
  const follow = () => {
    const ids = wanted();
    for (const room of rooms.get()) if (!ids.includes(room.id)) void leave(room);
    const here = rooms.get().map(({ id }) => id);
    for (const id of ids) if (!here.includes(id)) void open(id);
  };
  const stop = state.watch(follow);
  follow();
  // A room may have been closed to me while this page was not open.
  void dropPrivateCopies(me.person, negotiation, privateRoomsOf(state.get(), me.seat));

  return {
    rooms,
    chosen,
    hasUnsaved: () => rooms.get().some(({ save }) => hasUnsaved(save.get())),
    close() {
      isClosed = true;
      stop();
      for (const room of rooms.get()) void room.close({ drop: false });
    },
  };
}

/** Every text of a room's document, by where it stands. */
function wordsIn(doc: Y.Doc): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const root of ['drafts', 'notes', 'lines']) {
    for (const [key, value] of doc.getMap(root)) {
      const text = value instanceof Y.Map ? value.get('text') : value;
      if (text instanceof Y.Text) words.set(`${root} ${key}`, text.toString());
    }
  }
  return words;
}

/** After a refusal: once the server's words are here, whatever I had beyond them is offered back. */
function offerBack(room: PrivateRoomHere, mine: ReadonlyMap<string, string>, returned: ReturnedList): void {
  const compare = () => {
    const there = wordsIn(room.doc);
    for (const [key, words] of mine) {
      returned.add(
        wordsOnlyHere(there.get(key) ?? '', words),
        'were refused by the server in a private room.',
      );
    }
  };
  if (room.synced.get()) return compare();
  const stop = room.synced.watch(() => {
    stop();
    compare();
  });
}

/** The Chair has a room with every seat; where nobody has ever sat, there is nobody to talk to and nothing to read. */
function hasBeenUsable(state: NegotiationState, id: PrivateRoomId): boolean {
  const room = readPrivateRoom(id);
  return room?.kind !== 'chair' || state.people.some(({ seat }) => seat === room.seat);
}
