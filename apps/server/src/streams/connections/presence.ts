// Who is here and where they type (the awareness protocol). A connection may set only its own state; the server stamps seat,
// person and name into it from the session, so presence cannot be forged. States leave with their connection. Changes are
// collected and sent on as one frame, within what each person may send; what is beyond that waits for a later frame, and only
// the newest state waits. Nothing here is kept.
import { MESSAGE } from '@adref/protocol';
import { MAX_CLOCK, Malformed, WireReader } from '@adref/text';
import * as encoding from 'lib0/encoding';
import type { RoomLimits } from '../../limits/room-limits.ts';
import { goneState, type Identity, isGone, stampedState } from './presence-state.ts';
import { SentStates } from './sent-states.ts';

/** One state as it came. */
interface Entry {
  readonly client: number;
  readonly clock: number;
  readonly state: Uint8Array;
}

interface PresenceState {
  readonly owner: object;
  readonly person: string;
  readonly clock: number;
  /** As it is sent: stamped JSON, or 'null' once gone. */
  readonly state: Uint8Array;
}

/** `echo`: nothing but what the server sent. `forged`: also a state of somebody else, which was passed over. */
export type PresenceVerdict = 'taken' | 'echo' | 'forged' | 'too-large' | 'malformed';

type PresenceLimits = Pick<
  RoomLimits,
  | 'presenceBytes'
  | 'presenceDepth'
  | 'presenceBytesOfPerson'
  | 'presenceStatesAtOnce'
  | 'presenceFrameBytes'
  | 'presenceFramesUnderWay'
>;

/** Client, clock and a state of at least one letter behind its length. */
const LEAST_ENTRY_BYTES = 4;

export class Presence {
  readonly #states = new Map<number, PresenceState>();
  readonly #clientOf = new Map<object, number>();
  readonly #changed = new Set<number>();
  /** Bytes of all states of a person. */
  readonly #bytesOf = new Map<string, number>();
  readonly #sent: SentStates;
  readonly #limits: PresenceLimits;
  readonly #maySend: (person: string, bytes: number) => boolean;

  /** `maySend` takes bytes from what a person may send to others. */
  constructor(limits: PresenceLimits, maySend: (person: string, bytes: number) => boolean) {
    this.#limits = limits;
    this.#maySend = maySend;
    this.#sent = new SentStates(limits.presenceFramesUnderWay);
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /**
   * Takes the body of an awareness message. Echoes of others' states, which the stock client sends, are passed over, and so
   * are states under a client id that `mayShow` says is another person's, who may be away for a moment only.
   */
  receive(
    owner: object,
    identity: Identity,
    body: Uint8Array,
    mayShow: (client: number) => boolean,
  ): PresenceVerdict {
    try {
      return this.#read(owner, identity, new WireReader(body), mayShow);
    } catch (error) {
      if (error instanceof Malformed) return 'malformed';
      throw error;
    }
  }

  /** The client id under which a connection shows itself, once it has. */
  clientOf(owner: object): number | undefined {
    return this.#clientOf.get(owner);
  }

  /** A connection has gone: its state goes with it. */
  leave(owner: object): void {
    const client = this.#clientOf.get(owner);
    const known = client === undefined ? undefined : this.#states.get(client);
    this.#clientOf.delete(owner);
    if (client === undefined || known === undefined || known.owner !== owner) return;
    this.#set(client, { ...known, clock: known.clock + 1, state: goneState });
  }

  /** The frame with what changed since the last one and may be sent, or null. States that have gone are forgotten with it. */
  takeFrame(): Uint8Array | null {
    const clients = this.#thoseToSend();
    if (clients.length === 0) return null;
    const frame = this.#encode(clients);
    this.#sent.nextFrame();
    for (const client of clients) {
      const known = this.#known(client);
      this.#changed.delete(client);
      if (isGone(known.state)) this.#forget(client, known);
    }
    return frame;
  }

  /** The frame for somebody who comes in, or null when nobody is here. */
  wholeFrame(): Uint8Array | null {
    const here = [...this.#states].filter(([, { state }]) => !isGone(state)).map(([client]) => client);
    return here.length === 0 ? null : this.#encode(here);
  }

  /** Whoever waited longest comes first; who is over their own rate waits on. */
  #thoseToSend(): readonly number[] {
    const clients: number[] = [];
    let bytes = 0;
    for (const client of this.#changed) {
      const { person, state } = this.#known(client);
      bytes += state.length;
      if (clients.length > 0 && bytes > this.#limits.presenceFrameBytes) break;
      if (isGone(state) || this.#maySend(person, state.length)) clients.push(client);
      else bytes -= state.length;
    }
    return clients;
  }

  #read(
    owner: object,
    identity: Identity,
    reader: WireReader,
    mayShow: (client: number) => boolean,
  ): PresenceVerdict {
    let isForged = false;
    let isEcho = true;
    let hasOwn = false;
    const count = reader.count(LEAST_ENTRY_BYTES);
    if (count > this.#limits.presenceStatesAtOnce) return 'too-large';
    for (let left = count; left > 0; left--) {
      const entry = { client: reader.client(), clock: reader.clock(), state: reader.block() };
      if (!this.#isOwn(owner, entry, mayShow)) {
        const wasSent = this.#wasSent(entry);
        isEcho &&= wasSent;
        isForged ||= !wasSent && entry.clock > (this.#states.get(entry.client)?.clock ?? -1);
        continue;
      }
      isEcho = false;
      if (hasOwn) throw new Malformed('presence says two things of one client');
      hasOwn = true;
      if (!this.#take(owner, identity, entry)) return 'too-large';
    }
    reader.end();
    return isForged ? 'forged' : isEcho ? 'echo' : 'taken';
  }

  /** A connection's first state that says something gives it its client id. */
  #isOwn(owner: object, { client, state }: Entry, mayShow: (client: number) => boolean): boolean {
    const own = this.#clientOf.get(owner);
    if (own !== undefined) return own === client;
    const known = this.#states.get(client);
    return !isGone(state) && (known === undefined || isGone(known.state)) && mayShow(client);
  }

  #wasSent({ client, clock, state }: Entry): boolean {
    const known = this.#states.get(client);
    const isCurrent = known?.clock === clock && Buffer.compare(known.state, state) === 0;
    return isCurrent || this.#sent.has(client, clock, state);
  }

  /** Takes a connection's own state; false when it is too large. One that is not newer than what is known is passed over. */
  #take(owner: object, identity: Identity, { client, clock, state: given }: Entry): boolean {
    const { presenceBytes, presenceDepth, presenceBytesOfPerson } = this.#limits;
    // A connection that leaves counts one more, and that has to be a clock too.
    if (clock >= MAX_CLOCK) throw new Malformed('presence has a clock without a next one');
    if (given.length > presenceBytes) return false;
    const state = stampedState(given, identity, presenceDepth);
    const known = this.#states.get(client);
    const isNewer = clock > (known?.clock ?? -1) || (clock === known?.clock && isGone(state));
    if (!isNewer) return true;
    const { person } = identity;
    const others = (this.#bytesOf.get(person) ?? 0) - (known?.state.length ?? 0);
    if (state.length > presenceBytes || others + state.length > presenceBytesOfPerson) return false;
    this.#clientOf.set(owner, client);
    this.#set(client, { owner, person, clock, state });
    return true;
  }

  #set(client: number, next: PresenceState): void {
    const known = this.#states.get(client);
    // One that still waits for its frame was not sent.
    if (known !== undefined && !this.#changed.has(client))
      this.#sent.replaced(client, known.clock, known.state);
    if (known !== undefined) this.#count(known.person, -known.state.length);
    this.#count(next.person, next.state.length);
    this.#states.set(client, next);
    this.#changed.add(client);
  }

  #forget(client: number, { person, clock, state }: PresenceState): void {
    this.#states.delete(client);
    this.#count(person, -state.length);
    this.#sent.replaced(client, clock, state);
  }

  #count(person: string, bytes: number): void {
    const sum = (this.#bytesOf.get(person) ?? 0) + bytes;
    if (sum === 0) this.#bytesOf.delete(person);
    else this.#bytesOf.set(person, sum);
  }

  #encode(clients: readonly number[]): Uint8Array {
    const body = encoding.createEncoder();
    encoding.writeVarUint(body, clients.length);
    for (const client of clients) {
      const { clock, state } = this.#known(client);
      encoding.writeVarUint(body, client);
      encoding.writeVarUint(body, clock);
      encoding.writeVarUint8Array(body, state);
    }
    const frame = encoding.createEncoder();
    encoding.writeVarUint(frame, MESSAGE.awareness);
    encoding.writeVarUint8Array(frame, encoding.toUint8Array(body));
    return encoding.toUint8Array(frame);
  }

  #known(client: number): PresenceState {
    const known = this.#states.get(client);
    if (known === undefined) throw new Error(`invariant: client ${client} has no presence`);
    return known;
  }
}
