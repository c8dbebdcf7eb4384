// One negotiation under soak: its people, their clients, the ledger of what they type, and the two checks.
import type { Chance } from '../chance.ts';
import { type OutsidePerson, openTable, SEATS, seat, signIn } from '../people.ts';
import { Actors } from './actors.ts';
import { afterStart, atRest } from './judge.ts';
import { Ledger } from './ledger.ts';
import { OutsideClient } from './outside-client.ts';

/** Somebody who only looks, on a seat that reads the record. */
const WATCHER = 'PAK';
const PATIENCE_MS = 20_000;

export class SoakTable {
  readonly #base: string;
  readonly #negotiation: string;
  readonly #ledger = new Ledger();
  readonly #clients: readonly OutsideClient[];
  readonly #actors: Actors;
  readonly #watcher: OutsidePerson;
  /** The hashes of all acts that anybody has been shown. */
  #shown: readonly string[] = [];

  private constructor(
    base: string,
    negotiation: string,
    chance: Chance,
    people: readonly OutsidePerson[],
    watcher: OutsidePerson,
  ) {
    this.#base = base;
    this.#negotiation = negotiation;
    this.#watcher = watcher;
    this.#clients = people.map(
      (who, i) => new OutsideClient(`${who.seat} ${i}`, who, base, negotiation, this.#ledger, i % 2 === 0),
    );
    this.#actors = new Actors(chance, base, negotiation, this.#clients);
  }

  static signInChair(base: string, token: string): Promise<OutsidePerson> {
    return signIn(base, token, 'chair');
  }

  /** Opens a negotiation, seats two people of each delegation, and lets them in. */
  static async open(
    base: string,
    chair: OutsidePerson,
    negotiation: string,
    chance: Chance,
  ): Promise<SoakTable> {
    await openTable(base, chair, negotiation);
    const people: OutsidePerson[] = [chair];
    for (const where of SEATS)
      people.push(await seat(base, chair, negotiation, `Delegate of ${where}`, where));
    const watcher = await seat(base, chair, negotiation, 'Watcher', WATCHER);
    const table = new SoakTable(base, negotiation, chance, people, watcher);
    await table.#untilAllAreIn();
    return table;
  }

  /** Everybody works until the returned function is called. */
  work(): () => void {
    return this.#actors.start();
  }

  get size(): { readonly characters: number; readonly seen: number; readonly acts: number } {
    const seen = [...this.#ledger.all()].filter(({ seenBy }) => seenBy.size > 0).length;
    return { characters: this.#ledger.size, seen, acts: this.#shown.length };
  }

  /** Waits until every client has noticed that the server has gone; nobody comes back before what is there has been looked at. */
  async untilAllAreOut(): Promise<void> {
    await until(
      () => this.#clients.every(({ provider }) => !provider.wsconnected),
      'the clients notice the end',
    );
    for (const { provider } of this.#clients) provider.disconnect();
    for (const { fold } of this.#clients) if (fold.acts > this.#shown.length) this.#shown = [...fold.hashes];
  }

  /** Looks at what the server has by itself, then lets everybody come back. */
  async afterStart(): Promise<readonly string[]> {
    const newcomer = await this.#newcomer();
    const complaints = afterStart(newcomer, this.#clients, this.#ledger, this.#shown);
    newcomer.leave();
    await this.#untilAllAreIn();
    await this.#actors.askAgain();
    return complaints;
  }

  /** Waits until typing rests and all is recorded, then checks everything. */
  async atRest(): Promise<readonly string[]> {
    await this.#untilAllAreIn();
    await this.#actors.askAgain();
    const newcomer = await this.#newcomer();
    const isQuiet = () =>
      [...newcomer.fold.leaves.values()].every(({ id, words }) => newcomer.words(id) === words) &&
      this.#clients.every(
        (client) =>
          client.fold.acts === newcomer.fold.acts &&
          [...newcomer.fold.leaves.keys()].every((id) => client.words(id) === newcomer.words(id)),
      );
    await until(isQuiet, null);
    const complaints = atRest(newcomer, this.#clients, this.#ledger, this.#actors.asked);
    newcomer.leave();
    return complaints;
  }

  close(): void {
    for (const client of this.#clients) client.leave();
  }

  async #newcomer(): Promise<OutsideClient> {
    const none = new Ledger();
    const client = new OutsideClient('newcomer', this.#watcher, this.#base, this.#negotiation, none, false);
    await until(() => client.isIn, 'a newcomer gets in');
    return client;
  }

  async #untilAllAreIn(): Promise<void> {
    for (const { provider } of this.#clients) if (!provider.shouldConnect) provider.connect();
    await until(
      () => this.#clients.every((client) => client.isIn || client.closedFor !== null),
      'everybody is in again',
    );
  }
}

/** Waits for a condition. Where `what` is null the caller will see by itself that it never came true. */
async function until(holds: () => boolean, what: string | null): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > deadline) {
      if (what === null) return;
      throw new Error(`waited in vain until ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
