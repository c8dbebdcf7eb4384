// Who is here and where they type (the awareness protocol). A connection may set only its own state; the server stamps seat,
// person and name into it from the session, so presence cannot be forged. States leave with their connection. Changes are
// collected and sent on as one frame; nothing here is kept.
import { MESSAGE } from '@adref/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Who the server says a connection is. */
export interface Identity {
  readonly seat: string;
  readonly person: string;
  readonly name: string;
}

interface PresenceState {
  readonly owner: object;
  readonly clock: number;
  /** Stamped JSON, or 'null' once gone. */
  readonly json: string;
}

export type PresenceVerdict = 'taken' | 'forged' | 'too-large' | 'malformed';

export class Presence {
  readonly #states = new Map<number, PresenceState>();
  readonly #clientOf = new Map<object, number>();
  readonly #changed = new Set<number>();
  readonly #maxBytes: number;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
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
    let isForged = false;
    try {
      const decoder = decoding.createDecoder(body);
      const count = decoding.readVarUint(decoder);
      for (let i = 0; i < count; i++) {
        const client = decoding.readVarUint(decoder);
        const clock = decoding.readVarUint(decoder);
        const json = decoding.readVarString(decoder);
        const known = this.#states.get(client);
        const isOwn =
          this.#clientOf.get(owner) === client ||
          (!this.#clientOf.has(owner) && (known === undefined || known.json === 'null') && mayShow(client));
        if (!isOwn) {
          isForged ||= known === undefined || clock > known.clock;
          continue;
        }
        if (json.length > this.#maxBytes) return 'too-large';
        if (known !== undefined && clock <= known.clock && json !== 'null') continue;
        this.#clientOf.set(owner, client);
        this.#states.set(client, { owner, clock, json: stamp(json, identity) });
        this.#changed.add(client);
      }
    } catch {
      // lib0 and JSON.parse throw on truncated or broken input; there is nothing else in this block that can fail.
      return 'malformed';
    }
    return isForged ? 'forged' : 'taken';
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
    this.#states.set(client, { ...known, clock: known.clock + 1, json: 'null' });
    this.#changed.add(client);
  }

  /** The frame with all that changed since the last one, or null. States that have gone are forgotten with it. */
  takeFrame(): Uint8Array | null {
    if (this.#changed.size === 0) return null;
    const frame = this.#encode([...this.#changed]);
    for (const client of this.#changed)
      if (this.#states.get(client)?.json === 'null') this.#states.delete(client);
    this.#changed.clear();
    return frame;
  }

  /** The frame for somebody who comes in, or null when nobody is here. */
  wholeFrame(): Uint8Array | null {
    const here = [...this.#states].filter(([, state]) => state.json !== 'null').map(([client]) => client);
    return here.length === 0 ? null : this.#encode(here);
  }

  #encode(clients: readonly number[]): Uint8Array {
    const body = encoding.createEncoder();
    encoding.writeVarUint(body, clients.length);
    for (const client of clients) {
      const state = this.#states.get(client);
      encoding.writeVarUint(body, client);
      encoding.writeVarUint(body, state?.clock ?? 0);
      encoding.writeVarString(body, state?.json ?? 'null');
    }
    const frame = encoding.createEncoder();
    encoding.writeVarUint(frame, MESSAGE.awareness);
    encoding.writeVarUint8Array(frame, encoding.toUint8Array(body));
    return encoding.toUint8Array(frame);
  }
}

/** Puts the true identity into a state. A state that is not an object becomes one that says only who it is. */
function stamp(json: string, identity: Identity): string {
  const given: unknown = JSON.parse(json);
  if (given === null) return 'null';
  const { seat, person, name } = identity;
  const fields = typeof given === 'object' && !Array.isArray(given) ? given : {};
  return JSON.stringify({ ...fields, user: { seat, person, name } });
}
