// Guests in the private rooms of a test server's demonstration, over the stock provider.
import type { Command, CommentPlace, SayingPlace } from '@adref/negotiation';
import { draftsOf } from '@adref/text';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { ServerChoices } from '../boot/server.ts';
import { RoomClient } from './room-client.ts';
import { closeOf, type Guest, MARAVIA, startTestServer, type TestServer } from './test-server.ts';

export const N = `/api/negotiations/${MARAVIA}`;
const PLACE: SayingPlace = {
  paragraph: 'p',
  bracket: null,
  quote: null,
  wording: null,
  stance: null,
  acts: 1,
};

/** A server with guests who come and go in its rooms. */
export interface PrivateTable {
  readonly test: TestServer;
  readonly chair: Guest;
  /** A second person on a seat. */
  colleague(person: string, seat: string): Promise<Guest>;
  command(guest: Guest, asked: Command): Promise<void>;
  /** Resolves when the room, or without one the shared document, has been synced. */
  enter(guest: Guest, room?: string): Promise<RoomClient>;
  /** How a socket to a private room ends that is not let in. */
  closing(guest: Guest, room: string, headers?: Record<string, string>): ReturnType<typeof closeOf>;
  /** Forms a group and gives its room. */
  groupOf(guest: Guest, members: readonly string[]): Promise<string>;
  /** A paragraph of the public text. */
  somewhere(): Promise<CommentPlace>;
  end(): Promise<void>;
}

export async function openPrivateTable(choices: ServerChoices = {}): Promise<PrivateTable> {
  // Each provider of y-websocket listens for the end of the process.
  process.setMaxListeners(100);
  const test = await startTestServer(choices);
  const chair = await test.signIn('chair-office');
  const clients: RoomClient[] = [];
  let sent = 0;

  async function command(guest: Guest, asked: Command): Promise<void> {
    sent += 1;
    const answer = await guest.post(`${N}/commands`, { id: `${guest.person}-${sent}`, command: asked });
    expect(answer.status).toBe(200);
  }
  async function stateNow() {
    const room = await test.server.rooms.get(MARAVIA);
    if (room === null) throw new Error('the demonstration is open');
    return room.state();
  }

  return {
    test,
    chair,
    command,
    async colleague(person, seat) {
      const name = `Colleague ${person}`;
      await test.server.signInStore.savePerson({ id: person, name, mayOpen: false, home: MARAVIA });
      await command(chair, { kind: 'seat-person', person, name, seat });
      return test.signIn(person);
    },
    enter(guest, room) {
      const opened = new RoomClient(test, guest, room === undefined ? {} : { room });
      clients.push(opened);
      return opened.synced();
    },
    closing(guest, room, headers = {}) {
      const url = `${test.address.replace('http', 'ws')}/sync/${MARAVIA}/${room}?person=${guest.person}&adref=1`;
      return closeOf(new WebSocket(url, { headers: { cookie: guest.cookie, ...headers } }));
    },
    async groupOf(guest, members) {
      await command(guest, { kind: 'form-group', code: 'G2', name: 'Like-minded', members });
      return `group-${(await stateNow()).groups.at(-1)?.id}`;
    },
    async somewhere() {
      return { paragraph: (await stateNow()).paragraphs[1]?.id ?? '', bracket: null, quote: null };
    },
    async end() {
      for (const client of clients) client.close();
      await test.end();
    },
  };
}

/** Something to say, somewhere. */
export function say(words: string, on: Partial<SayingPlace> = {}, mentions: readonly string[] = []) {
  return { kind: 'say', on: { ...PLACE, ...on }, words, mentions } as const;
}

/** The words of a draft. */
export function textOf({ doc }: RoomClient, id = 'd'): Y.Text {
  const text = draftsOf(doc).get(id)?.get('text');
  if (!(text instanceof Y.Text)) throw new Error(`no draft ${id}`);
  return text;
}
