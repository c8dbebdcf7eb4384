// Every typed character is a code point of its own, used once in a whole negotiation. So a character that is lost, doubled or
// somewhere else can be named, whatever became of the Yjs item that it once was.

/** One character and what became of it. */
export interface Entry {
  readonly character: string;
  readonly client: string;
  readonly leaf: string;
  /** Whether the server has told its writer that it is recorded. */
  isAcknowledged: boolean;
  /** Who else has been shown it. */
  readonly seenBy: Set<string>;
  /** Whether somebody has deleted it. */
  isDeleted: boolean;
}

/** Ideographs and syllables: letters that no normal form changes. */
const RANGES = [
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0x3400, 0x4dbf],
  [0x20000, 0x2a6df],
] as const;

export class Ledger {
  readonly #entries = new Map<string, Entry>();
  readonly #fresh = characters();

  /** A character that nobody has typed yet; null when all have been used. */
  fresh(): string | null {
    const next = this.#fresh.next();
    return next.done === true ? null : next.value;
  }

  typed(character: string, client: string, leaf: string): Entry {
    const entry = {
      character,
      client,
      leaf,
      isAcknowledged: false,
      seenBy: new Set<string>(),
      isDeleted: false,
    };
    this.#entries.set(character, entry);
    return entry;
  }

  entryOf(character: string): Entry | undefined {
    return this.#entries.get(character);
  }

  all(): Iterable<Entry> {
    return this.#entries.values();
  }

  get size(): number {
    return this.#entries.size;
  }
}

function* characters(): Generator<string, undefined> {
  for (const [from, to] of RANGES)
    for (let code = from; code <= to; code++) {
      const character = String.fromCodePoint(code);
      if (/^\p{L}$/u.test(character) && character.normalize('NFKC') === character) yield character;
    }
  return undefined;
}
