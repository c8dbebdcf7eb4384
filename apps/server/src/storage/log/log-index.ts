// What is known of the log while it is open: the last row of each stream, and where rows lie. Kept in memory as far as it is
// new, and written to the index's tables a little later, many rows at a time. When that fails it is tried again: nothing
// depends on it, for what the index lacks is read from the log when the store is opened.
import type { Entry } from '../journal.ts';
import { EMPTY_CHAIN } from '../journal-chain.ts';
import type {
  IndexChange,
  IndexTables,
  KnownHead,
  LogMark,
  LogPlace,
  RowPlace,
} from '../sqlite/index-tables.ts';
import { nameInChain } from '../stream.ts';
import type { LogPosition } from './read-log.ts';

interface Changed extends IndexChange {
  mark: LogMark | null;
  readonly heads: Map<string, KnownHead>;
  readonly places: [string, RowPlace][];
}

function unchanged(isAnew: boolean): Changed {
  return { isAnew, mark: null, heads: new Map(), places: [] };
}

/** Runs work on the tables; throws a `StoreFault` when they cannot do it. */
export type UseIndex = <T>(work: (tables: IndexTables) => T) => T;

/** A place of a stream covers its frames that begin within so many bytes behind it. */
export const PLACE_BYTES = 65_536;

export class LogIndex {
  readonly #use: UseIndex;
  readonly #heads: Map<string, KnownHead>;
  readonly #places = new Map<string, RowPlace[]>();
  readonly #newestPlaces = new Map<string, LogPlace>();
  #mark: LogMark | null;
  #changed: Changed = unchanged(false);

  constructor(use: UseIndex) {
    this.#use = use;
    this.#heads = new Map(use((tables) => tables.heads()));
    this.#mark = use((tables) => tables.mark());
  }

  get mark(): LogMark | null {
    return this.#mark;
  }

  get names(): readonly string[] {
    return [...this.#heads.keys()].sort();
  }

  get isChanged(): boolean {
    const { isAnew, mark, heads, places } = this.#changed;
    return isAnew || mark !== null || heads.size > 0 || places.length > 0;
  }

  headOf(name: string): KnownHead {
    return this.#heads.get(name) ?? { ...EMPTY_CHAIN, flaw: '' };
  }

  heads(): ReadonlyMap<string, KnownHead> {
    return this.#heads;
  }

  /** The row of the newest checkpoint, by stream. */
  checkpointed(): ReadonlyMap<string, number> {
    return this.#use((tables) => tables.checkpointed());
  }

  /** Every stream that has a place in the tables. */
  placed(): readonly string[] {
    return this.#use((tables) => tables.placed());
  }

  /** A frame is on disk. Rows that do not follow the last one known are a flaw of their stream. */
  note(place: LogPlace, entries: readonly Entry[]): void {
    for (const { stream, rows } of entries) {
      const [first] = rows;
      const last = rows.at(-1);
      if (first === undefined || last === undefined) continue;
      const name = nameInChain(stream);
      const { flaw, ...head } = this.headOf(name);
      this.#setHead(name, { n: last.n, hash: last.hash, flaw: flaw || flawBetween(head, first) });
      this.notePlace(name, first.n, place);
    }
  }

  /** A frame that holds row `n` of a stream, and perhaps more of it. */
  notePlace(name: string, n: number, place: LogPlace): void {
    const newest = this.#newestPlaces.get(name);
    if (newest?.segment === place.segment && place.offset < newest.offset + PLACE_BYTES) return;
    this.#newestPlaces.set(name, place);
    const found = { n, ...place };
    this.#changed.places.push([name, found]);
    this.#places.get(name)?.push(found);
  }

  /** Says what is wrong with a stream; what was said first stays. */
  setFlaw(name: string, flaw: string): void {
    const head = this.headOf(name);
    if (head.flaw === '') this.#setHead(name, { ...head, flaw });
  }

  /** A stream has had this last row, which is not in the log any more. */
  setLost(name: string, known: KnownHead): void {
    const { n, flaw } = this.headOf(name);
    this.#setHead(name, { n: known.n, hash: known.hash, flaw: flaw || missing(n + 1, known.n) });
  }

  /** The log is known up to here; the last frame before begins at `last`. */
  setMark({ segment, offset, chain }: LogPosition, last: number): void {
    this.#mark = { segment, offset, chain: chain.toString('hex'), last };
    this.#changed.mark = this.#mark;
  }

  /** The places of a stream that may hold its row `from` or later ones. */
  placesFrom(name: string, from: number): readonly RowPlace[] {
    let places = this.#places.get(name);
    if (places === undefined) {
      const waiting = this.#changed.places.flatMap(([whose, place]) => (whose === name ? [place] : []));
      const stored = this.#changed.isAnew ? [] : this.#use((tables) => tables.places(name));
      places = [...stored.filter(({ n }) => n < (waiting[0]?.n ?? Number.POSITIVE_INFINITY)), ...waiting];
      this.#places.set(name, places);
    }
    let first = places.findLastIndex(({ n }) => n <= from);
    if (first === -1) first = 0;
    return places.slice(first);
  }

  /** Writes what is new; throws when it cannot, and keeps it then. */
  save(): void {
    const change: IndexChange = this.#changed;
    if (!this.isChanged) return;
    this.#use((tables) => tables.save(change));
    this.#changed = unchanged(false);
  }

  /** Forgets everything, to be told again from the beginning of the log. */
  clear(): void {
    this.#heads.clear();
    this.#places.clear();
    this.#newestPlaces.clear();
    this.#mark = null;
    this.#changed = unchanged(true);
  }

  #setHead(name: string, head: KnownHead): void {
    this.#heads.set(name, head);
    this.#changed.heads.set(name, head);
  }
}

function flawBetween(head: { n: number; hash: string }, first: { n: number; prev: string }): string {
  if (first.n > head.n + 1) return missing(head.n + 1, first.n - 1);
  if (first.n <= head.n) return `row ${first.n} is there twice`;
  return first.prev === head.hash ? '' : `row ${first.n} does not name the hash of the row before it`;
}

/** The sentence on rows that are not there. */
export function missing(from: number, to: number): string {
  return from === to ? `row ${from} is missing` : `rows ${from} to ${to} are missing`;
}
