// What an open stream needs from its host, and the policy under which it is open: its document, who may be there, what a command does.
import type { PersonId, Refusal } from '@adref/negotiation';
import type { Answered, Author, Change, Received, UpdateRefusalReason } from '@adref/text';
import type * as Y from 'yjs';
import type { z } from 'zod';
import type { Ceiling } from '../limits/ceilings.ts';
import type { HourlyRows } from '../limits/hourly-rows.ts';
import type { PersonQuotas } from '../limits/person-quotas.ts';
import type { RoomMeter } from '../operations/room-meter.ts';
import type { CheckpointOwner, CheckpointSetting } from './checkpoints/checkpoint-keeper.ts';
import type { Task } from './timers.ts';

/** What an open stream needs from its host. */
export interface StreamSetting extends CheckpointSetting {
  readonly quotas: PersonQuotas;
  readonly hourlyRows: HourlyRows;
  readonly meter: RoomMeter;
  /** Whether anything can be recorded: not while the disk takes nothing, or a room's readers would be sent away for each attempt. */
  mayRecord(): boolean;
  append(changes: readonly Change[]): Promise<void>;
  /** Called once when the stream can no longer be trusted; it has closed its connections. */
  failed(error: unknown): void;
  /** Called once when what is shown, recorded and stored is not the same: nobody may come in any more. */
  stopped(difference: string): void;
}

/** The document of a stream, alive. */
export interface LiveDocument {
  readonly doc: Y.Doc;
  readonly authors: {
    mayWriteAs(client: number, person: PersonId): boolean;
    allowEach(ids: number): void;
    idsOf(person: PersonId): number;
  };
  receive(author: Author, bytes: Uint8Array, noMore: UpdateRefusalReason | null): Received;
  reserve(author: Author, client: number): void;
  /** Whether a person's command with this id was done before. */
  hasDone(person: PersonId, command: string): boolean;
  close(): void;
}

/** What one kind of stream does differently from others. */
export interface StreamPolicy<Command> extends Pick<CheckpointOwner, 'testify' | 'takeBack'> {
  readonly live: LiveDocument;
  /** Whether somebody may read here, and write what the document's guard lets them. Asked for every update. */
  mayBeHere(author: Author): boolean;
  /** A command with its id, as it comes over the wire. */
  readonly envelope: z.ZodType<{ readonly id: string; readonly command: Command }>;
  /** Why nobody on this seat may give the command now; null when they may. */
  whyNotHere(author: Author, command: Command): Refusal | null;
  /** How much a person has said here, if the command says something that stays; else null. */
  saidBefore(person: PersonId, command: Command): number | null;
  /** Does the command in the document. The same id given twice is one command. */
  submit(author: Author, id: string, command: Command): Answered;
  /** Ceilings for what stays of a person, beside those that every stream has. */
  readonly ceilings: readonly Ceiling[];
  /** What a seat has to know of the server; by what it is about, null when all is well. */
  noticesFor(author: Author): ReadonlyMap<string, string | null>;
  /** How long a batch is gathered at least with so many connections, ms. */
  gatherMs(connections: number): number;
  /** Changes are queued; what it returns is run when they are on disk. */
  queued(): () => void;
  /** A command was done, and its acts are on disk. */
  done(): void;
  /** What is still to be recorded when the stream closes. */
  last(): readonly Change[];
  /** What else is done at intervals while the stream is open. */
  readonly tasks: readonly Task[];
}
