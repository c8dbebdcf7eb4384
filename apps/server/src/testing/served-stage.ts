// The stage of a running server: every command is an HTTP request of the person on that seat, and whoever types does so over a socket
// of their own. The clock is the story's.
import type { Command, NegotiationState, Refusal, SeatId } from '@adref/negotiation';
import { type LeafTyping, personName, personOn, type Stage } from '@adref/scenarios';
import type { Surroundings } from '@adref/text';
import { SURROUNDINGS } from '../system/surroundings.ts';
import { RoomClient, until } from './room-client.ts';
import type { Guest, TestServer } from './test-server.ts';

const MANY = { perSecond: 1e6, burst: 1e6 };

/** Limits for a negotiation of months that is played in seconds from one address. */
export const PATIENT_LIMITS = {
  requestsPerAddress: MANY,
  requestsPerPerson: MANY,
  messagesPerPerson: MANY,
  commandsPerPerson: MANY,
  commentsPerPerson: MANY,
  workPerPerson: { perSecond: 1e12, burst: 1e12 },
  exportsPerPerson: MANY,
};

/** Time that stands still until it is set. */
export class StoryClock {
  now = '2026-01-01T00:00:00.000Z';

  readonly surroundings: Surroundings = {
    ...SURROUNDINGS,
    now: () => this.now,
  };
}

export class ServedStage implements Stage {
  readonly #test: TestServer;
  readonly #clock: StoryClock;
  readonly #negotiation: string;
  readonly #guests = new Map<SeatId, Guest>();
  #state: NegotiationState | null = null;
  #commands = 0;

  constructor(test: TestServer, clock: StoryClock, negotiation: string) {
    this.#test = test;
    this.#clock = clock;
    this.#negotiation = negotiation;
  }

  state(): NegotiationState | null {
    return this.#state;
  }

  setTime(now: string): void {
    this.#clock.now = now;
  }

  async submit(seat: SeatId, command: Command): Promise<Refusal | null> {
    this.#commands += 1;
    const id = `story:${this.#commands}`;
    const refusal =
      command.kind === 'open-negotiation'
        ? await this.#open(id, command)
        : await this.#post(seat, id, command);
    await this.#look();
    return refusal;
  }

  async type(seat: SeatId, typing: LeafTyping): Promise<void> {
    const client = await this.#client(seat);
    await this.#untilRecorded(async () => put(client, typing));
    client.close();
  }

  async typeLate(seat: SeatId, typing: LeafTyping, meanwhile: () => Promise<void>): Promise<void> {
    const client = await this.#client(seat);
    client.provider.disconnect();
    put(client, typing);
    await meanwhile();
    await this.#untilRecorded(async () => client.provider.connect());
    client.close();
  }

  /** Somebody of the story, signed in. */
  async guest(seat: SeatId): Promise<Guest> {
    const known = this.#guests.get(seat);
    if (known !== undefined) return known;
    const person = { id: personOn(seat), name: personName(seat), mayOpen: seat === 'chair', home: null };
    await this.#test.server.signInStore.savePerson(person);
    const guest = await this.#test.signIn(person.id);
    this.#guests.set(seat, guest);
    return guest;
  }

  async #open(id: string, command: Extract<Command, { kind: 'open-negotiation' }>): Promise<Refusal | null> {
    await this.guest('chair');
    const actor = { seat: 'chair', person: personOn('chair') };
    const answer = await this.#test.server.rooms.create(actor, id, command);
    return answer.ok ? null : answer.refusal;
  }

  async #post(seat: SeatId, id: string, command: Command): Promise<Refusal | null> {
    const guest = await this.guest(seat);
    const path = `/api/negotiations/${this.#negotiation}/commands`;
    const response = await guest.post(path, { id, command });
    if (response.ok) {
      await response.arrayBuffer();
      return null;
    }
    const problem: { readonly refusal?: Refusal } = JSON.parse(await response.text());
    if (problem.refusal === undefined) throw new Error(`${command.kind}: ${JSON.stringify(problem)}`);
    return problem.refusal;
  }

  /** A socket of somebody who types. */
  async #client(seat: SeatId): Promise<RoomClient> {
    const guest = await this.guest(seat);
    const client = new RoomClient(this.#test.server, guest, { negotiation: this.#negotiation });
    return client.synced();
  }

  async #look(): Promise<void> {
    const room = await this.#test.server.rooms.get(this.#negotiation);
    this.#state = room?.state() ?? null;
  }

  /** Words are recorded at a pause, which is a pause of the typist's and not of the story. */
  async #untilRecorded(done: () => Promise<void>): Promise<void> {
    const room = await this.#test.server.rooms.get(this.#negotiation);
    const acts = room?.state().acts ?? 0;
    await done();
    await until(() => (room?.state().acts ?? 0) > acts);
    await this.#look();
  }
}

function put(client: RoomClient, { leaf, at, removed, inserted }: LeafTyping): void {
  client.doc.transact(() => {
    const text = client.text(leaf);
    text.delete(at, removed.length);
    text.insert(at, inserted);
  });
}
