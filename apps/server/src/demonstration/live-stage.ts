// The stage on which a model negotiation is played for its demonstration: a live negotiation as a room holds it, with the story's clock.
// Delegates type into copies of the document; their updates pass the guard as from a socket. Nothing is stored here: the
// changes are collected, to be appended to a journal in one piece.
import type { Command, NegotiationState, Refusal, SeatId } from '@adref/negotiation';
import { type LeafTyping, personOn, type Stage } from '@adref/scenarios';
import { type Change, LiveNegotiation, leafText, leaveMarks, type Surroundings } from '@adref/text';
import * as Y from 'yjs';

export class LiveStage implements Stage {
  readonly #live: LiveNegotiation;
  readonly #surroundings: Surroundings;
  readonly #changes: Change[] = [];
  #now = '';
  #commands = 0;

  /** Ids come from the surroundings, time from the story. */
  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#live = LiveNegotiation.empty({
      ...surroundings,
      now: () => this.#now,
      nowMs: () => Date.parse(this.#now),
    });
  }

  /** All that is to be kept, in its order. */
  get changes(): readonly Change[] {
    return this.#changes;
  }

  state(): NegotiationState | null {
    return this.#live.state;
  }

  setTime(now: string): void {
    this.#now = now;
    this.#changes.push(...this.#live.passTime());
  }

  async submit(seat: SeatId, command: Command): Promise<Refusal | null> {
    this.#commands += 1;
    const answer = this.#live.submit({ seat, person: personOn(seat) }, `model:${this.#commands}`, command);
    this.#changes.push(...answer.changes);
    return answer.ok ? null : answer.refusal;
  }

  async type(seat: SeatId, typing: LeafTyping): Promise<void> {
    this.#receive(seat, this.#typed(typing));
  }

  async typeLate(seat: SeatId, typing: LeafTyping, meanwhile: () => Promise<void>): Promise<void> {
    const update = this.#typed(typing);
    await meanwhile();
    this.#receive(seat, update);
  }

  close(): void {
    this.#live.close();
  }

  #receive(seat: SeatId, update: Uint8Array): void {
    const received = this.#live.receive({ seat, person: personOn(seat) }, update);
    if (!received.ok) throw new Error(`What ${seat} typed was refused: ${received.refusal.why}.`);
    this.#changes.push(...received.changes, ...this.#live.recordVersions());
  }

  /** The update of somebody who types into the document as it is now. */
  #typed({ leaf, at, removed, inserted }: LeafTyping): Uint8Array {
    const copy = new Y.Doc();
    leaveMarks(copy);
    copy.clientID = this.#surroundings.newClientId();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.#live.doc));
    const seen = Y.encodeStateVector(copy);
    copy.transact(() => {
      const text = leafText(copy, leaf);
      if (text === undefined) throw new Error(`There is no leaf ${leaf} to type in.`);
      text.delete(at, removed.length);
      text.insert(at, inserted);
    });
    const update = Y.encodeStateAsUpdate(copy, seen);
    copy.destroy();
    return update;
  }
}
