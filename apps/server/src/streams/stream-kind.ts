// What the host has to know of one kind of stream: how its document is built from rows, and what carries it while it is open.
import type { Stream } from '../storage/stream.ts';
import type { Builder } from './checkpoints/open-whole.ts';
import type { StreamSetting } from './stream-policy.ts';

/** What carries a stream while it is open. */
export interface Hosted {
  /** Whether it may leave memory: nobody is in it, and it has nothing to wait for. */
  readonly mayRest: boolean;
  /** Resolves when all that it has is on disk and every connection is closed. */
  close(): Promise<void>;
}

export interface StreamKind<Live extends { close(): void }, Room extends Hosted> {
  /** What the log calls an open one. */
  readonly called: 'room' | 'private room';
  readonly document: Builder<Live>;
  /** Whether one without a row can be opened; of other kinds there is none then. */
  readonly mayBeEmpty: boolean;
  /** Puts a document that was just built under its policy. */
  carry(stream: Stream, live: Live, setting: StreamSetting): Room;
  is(hosted: Hosted): hosted is Room;
  /** One has left memory in order, and nobody has asked for it since. */
  rested(room: Room): void;
}
