// A seat at a simulated table: a document of its own that speaks the y-websocket protocol over queues which the
// test drains as it likes. Going offline loses what is under way, as a real connection does.
import {
  evolve,
  type LeafId,
  mayEditLeaf,
  type NegotiationState,
  paragraphLeaves,
  type SeatId,
} from '@adref/negotiation';
import * as Y from 'yjs';
import type { Author } from '../document/authors.ts';
import { leafText, leaveMarks, recordOf } from '../document/shared-document.ts';

export type Message =
  | { readonly kind: 'step1' | 'step2' | 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'command'; readonly run: () => void };

const REMOTE = 'remote';

export class SimulatedSeat {
  readonly author: Author;
  readonly doc = new Y.Doc();
  /** On the way to the server, and from it. */
  up: Message[] = [];
  down: Message[] = [];
  isConnected = false;
  /** Whether the server has its answer to step 1 since it connected last. */
  hasCaughtUp = false;
  isJoined = false;
  #state: NegotiationState | null = null;

  constructor(seat: SeatId, clientId: number) {
    this.author = { seat, person: `person-${seat}` };
    this.doc.clientID = clientId;
    leaveMarks(this.doc);
    this.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== REMOTE && this.isConnected) this.up.push({ kind: 'update', bytes });
    });
  }

  /** What this seat knows: the fold of the acts that have arrived. */
  get state(): NegotiationState | null {
    const record = recordOf(this.doc);
    for (let n = this.#state?.acts ?? 0; n < record.length; n++)
      this.#state = evolve(this.#state, record.get(n));
    return this.#state;
  }

  connect(serverVector: Uint8Array): void {
    this.isConnected = true;
    this.hasCaughtUp = false;
    this.isJoined = false;
    this.down = [{ kind: 'step1', bytes: serverVector }];
    this.up = [{ kind: 'step1', bytes: Y.encodeStateVector(this.doc) }];
  }

  disconnect(): void {
    this.isConnected = false;
    this.isJoined = false;
    this.up = [];
    this.down = [];
  }

  /** Takes the oldest message from the server. */
  read(): void {
    const message = this.down.shift();
    if (message === undefined || message.kind === 'command') return;
    if (message.kind === 'step1')
      this.up.push({ kind: 'step2', bytes: Y.encodeStateAsUpdate(this.doc, message.bytes) });
    else Y.applyUpdate(this.doc, message.bytes, REMOTE);
  }

  /** The leaves this seat believes it may write now. */
  writableLeaves(): readonly LeafId[] {
    const state = this.state;
    if (state === null) return [];
    const leaves = state.paragraphs.flatMap(paragraphLeaves);
    return leaves.filter(({ id }) => mayEditLeaf(state, id, this.author.seat)).map(({ id }) => id);
  }

  text(leaf: LeafId): Y.XmlText {
    const text = leafText(this.doc, leaf);
    if (text === undefined) throw new Error(`leaf ${leaf} has not arrived at ${this.author.seat}`);
    return text;
  }
}
