// A store as it lies, not as a server has it open: the port through which `verify`, `backup` and `repair` read a store and fill a copy,
// whatever lies beneath. A stream's kind is in its name (`streamNamed`), its expected head in `StoredStreams.knownHead`.
import type { StoredRow } from './journal.ts';
import type { StoredStreams } from './stored-streams.ts';

/** A store that is open for reading, in one view of it, beside a running server if need be. */
export interface StoredStore {
  readonly streams: StoredStreams;
  readonly people: StoredPeople;
  /** Streams of which a checkpoint is left and no row, with the row that it stands on. */
  lost(): readonly { readonly name: string; readonly n: number }[];
  /** What is damaged in the log, a sentence each. */
  readonly damages: readonly string[];
  /** What is wrong with the store's file as a whole; null when nothing is. */
  flaw(): string | null;
  close(): void;
}

/** The tables of people, and those of their chain. */
export type PeopleTable = 'person' | 'link' | 'session' | 'person_salt' | 'people_entry';

/** A row of such a table, by the names of its columns. */
export type PeopleRow = Readonly<Record<string, null | number | bigint | string | Uint8Array>>;

/** One thing that is not as written; `row` is the entry concerned, if it is one. */
export interface PeopleFlaw {
  readonly row: number | null;
  readonly why: string;
}

/** People, links and sessions, and the chain that tells of them. */
export interface StoredPeople {
  /** What of them is not as their chain tells. Nothing is found in a store that has no chain yet. */
  flaws(): readonly PeopleFlaw[];
  /** The chain as it is now: a running server may have added to it. */
  entriesNow(): readonly StoredRow[];
  /** Whether there is a chain; throws when that cannot be read. */
  hasChain(): boolean;
  /** The rows of a table in their order; throws at the first that cannot be read. */
  table(name: PeopleTable): Iterable<PeopleRow>;
}

/** A new store on its way: it has its name only when it is filled, and nothing of it is left when filling it fails. */
export interface StoreCopy {
  /** Adds rows of a stream behind those that it has. */
  addRows(name: string, rows: readonly StoredRow[]): void;
  /** Adds a row about people; false when it does not fit: what it belongs to is not in the copy. */
  addPeople(table: PeopleTable, row: PeopleRow): boolean;
  /** What of people in the copy is not as the chain in the copy tells. */
  peopleFlaws(): readonly PeopleFlaw[];
  /** Forgets the chain of people, and begins it anew with what the copy has. */
  beginPeopleAnew(): void;
}
