// What the rest of the server needs of the live rooms, and no more: HTTP and the WebSocket upgrade are written
// against this port, the rooms implement it, and tests of the edge use a small room without text behind it.
import type { Command, NegotiationState, OpenNegotiation, PersonId, RecordedAct } from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import type { Author } from '@adref/text';
import type { Wire } from '../streams/connections/wire.ts';
import type { PackedExcerpt } from './excerpt-keeper.ts';
import type { SeatFound } from './seat-index.ts';
import type { NegotiationSummary } from './summary.ts';

/** One open negotiation. State and record are those on disk, never ahead of it. */
export interface RoomPort {
  state(): NegotiationState;
  record(): readonly RecordedAct[];
  /** The acts from one number up to another, as far as there are any. */
  acts(from: number, to: number): readonly RecordedAct[];
  /** What whoever comes in is sent instead of the whole record; null while that is short. */
  excerpt(): Promise<PackedExcerpt | null>;
  /** One that somebody was told of, by its hash; null when it is too old. */
  excerptOf(hash: string): PackedExcerpt | null;
  /** Records every word that has been typed so far; resolves when that is on disk. Does nothing while the disk takes nothing. */
  recordWords(): Promise<void>;
  /** Answers when the acts are durable. The same id sent twice is one command. */
  submit(actor: Author, id: string, command: Command): Promise<CommandAnswer>;
  /** Closes a person's sockets. */
  cut(person: PersonId): void;
}

/** All negotiations of this server. */
export interface RoomsPort {
  list(): Promise<readonly string[]>;
  /** Opens the room if need be; null when there is no such negotiation. */
  get(negotiation: string): Promise<RoomPort | null>;
  /** The seat of a person, without opening a room; says no only when every negotiation is known. */
  seat(negotiation: string, person: PersonId): Promise<SeatFound>;
  /** What a list tells of a negotiation; opens its room only when it has not been open since the server was started. */
  summary(negotiation: string): Promise<NegotiationSummary | null>;
  create(actor: Author, id: string, command: OpenNegotiation): Promise<CommandAnswer>;
  /** Takes over a socket that has been let in. `adref` sockets also speak commands. */
  attach(wire: Wire, negotiation: string, actor: Author, options: { readonly adref: boolean }): void;
  /** Flushes and closes every room. */
  close(): Promise<void>;
}
