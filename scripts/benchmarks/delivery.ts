// Which letter was due when, and when it arrived at whom. Letters are counted, not frames: servers merge them as they
// like, and each letter is known by its Yjs client and clock wherever it travels.
import type { Letters } from './frame-reader.ts';
import { type CharacterId, encodeKeystroke } from './keystroke.ts';
import { Samples } from './samples.ts';

const ALPHABET = 'etaoin shrdlu';

interface Writer {
  readonly client: number;
  readonly anchor: CharacterId;
  /** When each of its letters was due. */
  readonly dueMs: number[];
}

/** The letters of one run. */
export class Delivery {
  /** From when a letter was due until somebody else had it. */
  readonly latency = new Samples();
  /** From when a letter was due until its writer was told that it is on disk. */
  readonly ack = new Samples();
  /** From when a letter was due until the load generator sent it: its own lateness, part of all the others. */
  readonly lag = new Samples();
  /** Arrivals at anybody, the writer included. */
  arrivals = 0;
  /** Arrivals at others. */
  arrivalsAtOthers = 0;
  readonly #writers: readonly Writer[];
  readonly #indexOf: ReadonlyMap<number, number>;
  /** For each writer, how many of its letters anybody else has had. */
  readonly #seenByOthers: number[];
  #countFromMs = Number.POSITIVE_INFINITY;
  #counted = 0;

  /** A writer for each of the characters to type behind; client ids follow from the seed. */
  constructor(anchors: readonly CharacterId[], seed: number) {
    this.#writers = anchors.map((anchor, index) => ({
      client: 100_000_000 + seed * 10_000 + index,
      anchor,
      dueMs: [],
    }));
    this.#indexOf = new Map(this.#writers.map(({ client }, index) => [client, index]));
    this.#seenByOthers = anchors.map(() => 0);
  }

  /** Only letters due from now on are measured; before that, everything warms up. */
  countFrom(nowMs: number): void {
    this.#countFromMs = nowMs;
  }

  /** How many letters have been typed that count. */
  get counted(): number {
    return this.#counted;
  }

  /** The update of a writer's next letter. */
  type(index: number, dueMs: number): Uint8Array {
    const writer = this.#writerAt(index);
    const clock = writer.dueMs.length;
    writer.dueMs.push(dueMs);
    if (dueMs >= this.#countFromMs) {
      this.#counted += 1;
      this.lag.add(performance.now() - dueMs);
    }
    const after = clock === 0 ? writer.anchor : { client: writer.client, clock: clock - 1 };
    const letter = ALPHABET[(clock * 7 + index) % ALPHABET.length] ?? 'e';
    return encodeKeystroke(letter, { client: writer.client, clock }, after);
  }

  /** One connection's view: what it has had. `own` is the writer it types as, or -1. */
  receiver(own: number): (letters: readonly Letters[], nowMs: number) => void {
    const had = this.#writers.map(() => 0);
    return (letters, nowMs) => {
      for (const { client, to } of letters) {
        const index = this.#indexOf.get(client);
        if (index === undefined) continue;
        const { dueMs } = this.#writerAt(index);
        for (let clock = had[index] ?? 0; clock < to; clock++) this.#arrived(index, own, dueMs[clock], nowMs);
        had[index] = Math.max(had[index] ?? 0, to);
        if (index !== own && to > (this.#seenByOthers[index] ?? 0)) this.#seenByOthers[index] = to;
      }
    };
  }

  /** One writer's acknowledgements; `before` updates of its connection were not letters. */
  acknowledged(own: number, before: number): (count: number, nowMs: number) => void {
    let had = 0;
    return (count, nowMs) => {
      const { dueMs } = this.#writerAt(own);
      for (; had < count - before; had++) {
        const due = dueMs[had];
        if (due !== undefined && due >= this.#countFromMs) this.ack.add(nowMs - due);
      }
    };
  }

  /** What others had seen and a server no longer has, by the number of letters it has of each client. */
  missingFrom(lettersOf: (client: number) => number): { readonly seen: number; readonly missing: number } {
    let [seen, missing] = [0, 0];
    this.#writers.forEach(({ client }, index) => {
      const seenHere = this.#seenByOthers[index] ?? 0;
      seen += seenHere;
      missing += Math.max(seenHere - lettersOf(client), 0);
    });
    return { seen, missing };
  }

  #arrived(index: number, own: number, due: number | undefined, nowMs: number): void {
    if (due === undefined || due < this.#countFromMs) return;
    this.arrivals += 1;
    if (index === own) return;
    this.arrivalsAtOthers += 1;
    this.latency.add(nowMs - due);
  }

  #writerAt(index: number): Writer {
    const writer = this.#writers[index];
    if (writer === undefined) throw new Error(`There is no writer ${index}.`);
    return writer;
  }
}
