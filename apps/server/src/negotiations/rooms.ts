// The negotiations of this server, on its host. A load that fails leaves no room behind: nothing empty is ever served or stored in a
// negotiation's place.
import type { NegotiationState, OpenNegotiation, PersonId } from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import { type Author, LiveNegotiation } from '@adref/text';
import { mayNameNegotiation, negotiationStream } from '../storage/stream.ts';
import { negotiationKind } from '../streams/checkpoints/document-kind.ts';
import type { Wire } from '../streams/connections/wire.ts';
import type { StreamHost } from '../streams/stream-host.ts';
import type { StreamKind } from '../streams/stream-kind.ts';
import { letIn } from './let-in.ts';
import { Room } from './room.ts';
import type { RoomPort, RoomsPort } from './rooms-port.ts';
import { type SeatFound, SeatIndex } from './seat-index.ts';
import { type NegotiationSummary, summaryOf } from './summary.ts';

export interface RoomsSetting {
  readonly host: StreamHost;
  /** A command was done, and the state it gives is on disk. */
  changed(negotiation: string, state: NegotiationState): void;
}

export class Rooms implements RoomsPort {
  readonly #host: StreamHost;
  readonly #kind: StreamKind<LiveNegotiation, Room>;
  readonly #creating = new Set<string>();
  /** Of negotiations that rest: nothing changes in them until they are opened again. */
  readonly #summaries = new Map<string, NegotiationSummary>();
  readonly #seats = new SeatIndex();
  #isClosed = false;
  /** Whether every negotiation has been looked at since the start. */
  #isAwake = false;
  #waking: Promise<void> = Promise.resolve();

  constructor({ host, changed }: RoomsSetting) {
    this.#host = host;
    this.#kind = {
      called: 'room',
      document: negotiationKind(host.setting.surroundings),
      mayBeEmpty: false,
      carry: (stream, live, given) => {
        if (stream.kind !== 'negotiation') throw new Error(`invariant: ${given.key} is no negotiation`);
        const { negotiation } = stream;
        if (live.state !== null) this.#seats.follow(negotiation, live.state, live.acts(0, 1));
        const room: Room = new Room({
          ...given,
          live,
          diskNotice: () => host.setting.condition.diskNotice,
          changed: (state) => {
            this.#seats.follow(negotiation, state, state.people.length === 0 ? room.acts(0, 1) : []);
            changed(negotiation, state);
          },
        });
        return room;
      },
      is: (hosted) => hosted instanceof Room,
      rested: (room) => this.#summaries.set(room.state().id, summaryOf(room.state(), room.acts(0, 1))),
    };
  }

  /**
   * Opens every negotiation once, one after the other and behind whoever asks for one: a silence whose deadline passed while
   * the server was down is concluded, one that still runs keeps its room open, and the others soon rest again.
   */
  wake(): void {
    this.#waking = this.#wakeAll();
  }

  async list(): Promise<readonly string[]> {
    const streams = await this.#host.setting.journal.streams();
    return streams.flatMap((stream) => (stream.kind === 'negotiation' ? [stream.negotiation] : []));
  }

  get(negotiation: string): Promise<RoomPort | null> {
    return this.#open(negotiation);
  }

  async seat(negotiation: string, person: PersonId): Promise<SeatFound> {
    // Those with a seat need not wait for all the others to be looked at.
    if (!this.#isAwake && !this.#seats.knows(negotiation))
      await this.#open(negotiation).catch(() => this.#seats.noteUnreadable(negotiation));
    const found = this.#seats.find(negotiation, person);
    if (found !== null) return found;
    await this.#waking;
    return this.#seats.find(negotiation, person);
  }

  async summary(negotiation: string): Promise<NegotiationSummary | null> {
    if (!mayNameNegotiation(negotiation)) return null;
    await this.#host.closed(negotiationStream(negotiation));
    const known = this.#summaries.get(negotiation);
    if (known !== undefined) return known;
    const room = await this.#open(negotiation);
    return room === null ? null : summaryOf(room.state(), room.acts(0, 1));
  }

  async create(author: Author, id: string, command: OpenNegotiation): Promise<CommandAnswer> {
    const { negotiation } = command;
    const taken = {
      id,
      ok: false as const,
      refusal: { kind: 'already-open' as const, title: command.title },
    };
    if (this.#creating.has(negotiation)) return taken;
    this.#creating.add(negotiation);
    try {
      const existing = await this.#open(negotiation);
      if (existing !== null) return existing.submit(author, id, command);
      const live = LiveNegotiation.empty(this.#host.setting.surroundings);
      this.#summaries.delete(negotiation);
      return await this.#host.begin(negotiationStream(negotiation), this.#kind, live, async (room) => {
        const answer = await room.submit(author, id, command);
        if (answer.ok) this.#seats.follow(negotiation, room.state(), room.acts(0, 1));
        return answer;
      });
    } finally {
      this.#creating.delete(negotiation);
    }
  }

  attach(wire: Wire, negotiation: string, author: Author, { adref }: { readonly adref: boolean }): void {
    const entering = this.#open(negotiation).then((room) => room && { room, state: room.state() });
    letIn(wire, entering, author, adref, (error) =>
      this.#host.setting.error({ negotiation, err: error }, 'negotiation could not be opened'),
    );
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#waking;
  }

  async #wakeAll(): Promise<void> {
    const fault = (fields: Record<string, unknown>) =>
      this.#host.setting.error(fields, 'negotiation could not be woken');
    const negotiations = await this.list().catch((error: unknown) => {
      fault({ err: error });
      return null;
    });
    for (const negotiation of negotiations ?? []) {
      if (this.#isClosed) return;
      await this.#open(negotiation).catch((error: unknown) => {
        fault({ negotiation, err: error });
        this.#seats.noteUnreadable(negotiation);
      });
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#isAwake = negotiations !== null;
  }

  async #open(negotiation: string): Promise<Room | null> {
    if (!mayNameNegotiation(negotiation)) return null;
    this.#summaries.delete(negotiation);
    return this.#host.open(negotiationStream(negotiation), this.#kind);
  }
}
