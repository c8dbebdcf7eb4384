// What a room on the line needs from outside, and from the room it carries: its document, who may be there, and what is said.
import type { PersonId } from '@adref/negotiation';
import type { Author, Change, Received, UpdateRefusalReason } from '@adref/text';
import type * as Y from 'yjs';
import type { Ceiling } from '../limits/ceilings.ts';
import type { HourlyRows } from '../limits/hourly-rows.ts';
import type { PersonQuotas } from '../limits/person-quotas.ts';
import type { RoomMeter } from '../operations/room-meter.ts';
import type { CheckpointOwner, CheckpointSetting } from './checkpoints/checkpoint-keeper.ts';
import type { Decided } from './decided.ts';
import type { Task } from './timers.ts';

/** What a room on the line needs from outside. */
export interface StreamSetting extends CheckpointSetting {
  readonly quotas: PersonQuotas;
  readonly hourlyRows: HourlyRows;
  readonly meter: RoomMeter;
  /** Whether anything can be recorded: not while the disk takes nothing, or a room's readers would be sent away for each attempt. */
  mayRecord(): boolean;
  append(changes: readonly Change[]): Promise<void>;
  /** Called once when the room can no longer be trusted; it has closed its connections. */
  failed(error: unknown): void;
  /** Called once when what the room shows, records and stores is not the same: nobody may come in any more. */
  stopped(difference: string): void;
}

/** The document of a room, alive. */
export interface LiveDocument {
  readonly doc: Y.Doc;
  readonly authors: {
    mayWriteAs(client: number, person: PersonId): boolean;
    allowEach(ids: number): void;
    idsOf(person: PersonId): number;
  };
  receive(author: Author, bytes: Uint8Array, noMore: UpdateRefusalReason | null): Received;
  reserve(author: Author, client: number): void;
  close(): void;
}

/** What is said in it, and who may be there. */
export interface StreamPolicy extends Pick<CheckpointOwner, 'testify' | 'takeBack'> {
  readonly live: LiveDocument;
  mayBeHere(author: Author): boolean;
  /** Ceilings for what stays of a person in it, beside those that every room has. */
  readonly ceilings: readonly Ceiling[];
  /** What a seat has to know of the server; by what it is about, null when all is well. */
  noticesFor(author: Author): ReadonlyMap<string, string | null>;
  /** Decides a command as it came over a socket. */
  command(author: Author, body: unknown): Decided;
  /** How long a batch is gathered at least with so many connections, ms. */
  gatherMs(connections: number): number;
  /** Changes are queued; what it returns is run when they are on disk. */
  queued(): () => void;
  /** A command was done, and its acts are on disk. */
  done(): void;
  /** What is still to be said when the room closes. */
  last(): readonly Change[];
  /** What else is done at intervals while the room is open. */
  readonly tasks: readonly Task[];
}
