// Presence states that were sent and have been replaced since, for as many frames as an answer may take to come. The stock client
// sends every state back that it is sent; such an echo is told from a made-up state by comparing it with what was sent.

interface SentState {
  readonly client: number;
  readonly clock: number;
  readonly state: Uint8Array;
  /** How many frames had been sent when it was replaced. */
  readonly frame: number;
}

export class SentStates {
  readonly #inOrder: SentState[] = [];
  readonly #byClient = new Map<number, SentState[]>();
  readonly #framesKept: number;
  #frame = 0;

  constructor(framesKept: number) {
    this.#framesKept = framesKept;
  }

  /** Keeps what was sent of a client and is not true any more. */
  replaced(client: number, clock: number, state: Uint8Array): void {
    const sent = { client, clock, state, frame: this.#frame };
    this.#inOrder.push(sent);
    const known = this.#byClient.get(client);
    if (known === undefined) this.#byClient.set(client, [sent]);
    else known.push(sent);
  }

  /** One more frame was sent: what is too old is forgotten. */
  nextFrame(): void {
    this.#frame += 1;
    const old = this.#inOrder.findIndex(({ frame }) => frame + this.#framesKept >= this.#frame);
    for (const { client } of this.#inOrder.splice(0, old < 0 ? this.#inOrder.length : old)) {
      const known = this.#byClient.get(client);
      known?.shift();
      if (known?.length === 0) this.#byClient.delete(client);
    }
  }

  /** Whether exactly this was sent a short while ago. */
  has(client: number, clock: number, state: Uint8Array): boolean {
    const known = this.#byClient.get(client) ?? [];
    return known.some((sent) => sent.clock === clock && Buffer.compare(sent.state, state) === 0);
  }
}
