// How much work one update asks for, counted before it is applied in what Yjs and the guard really do. One unit is about a fifth
// of a microsecond on a small server: what one step of a search through a list takes. Who may ask for how much in a second is
// the room's affair.
import { GUARD_LIMITS } from './guard-limits.ts';

export const WORK = {
  /** A struct: reading it, finding its place, taking it in, and joining it with its neighbours afterwards. */
  struct: 12,
  /** What a value, a map or a text under a key costs beyond that: Yjs keeps tables of keys for it, and looks for what it replaces. */
  keyed: 24,
  /** A struct that is read and written once more, without what is known of the update. */
  rewritten: 4,
  /** A step of the search for a struct's place: the guard makes it first, and Yjs again. */
  step: 2,
  /** A deletion, read and looked up; a copy of years sends a hundred thousand that are done already. */
  deletion: 0.5,
  /** A struct that becomes deleted: marked, collected, joined with its neighbours. */
  deleted: 4,
  /** A struct that is cut in two, or an entry of Yjs's list that goes or comes. */
  cut: 4,
  /** A leaf that is retired or closed: it may be renewed first, is read before and after, and what came for it is carried on. */
  lateLeaf: 300,
  /** So many entries of a list are moved along in one unit when one comes in before them. */
  entriesMoved: 1_024,
  /** So many structs are passed over in one unit. */
  structsPassed: 16,
  /** So many bytes are read in one unit. */
  bytesRead: 256,
} as const;

/** What one update has cost so far. */
export class Work {
  #spent = 0;

  get spent(): number {
    return Math.ceil(this.#spent);
  }

  get isTooMuch(): boolean {
    return this.#spent > GUARD_LIMITS.work;
  }

  /** So many bytes with so many structs are read, and what is new of them is taken in. */
  read(bytes: number, structs: number): void {
    this.#spent += structs * WORK.struct + bytes / WORK.bytesRead;
  }

  /** So many structs are read and written once more. */
  rewrite(structs: number): void {
    this.#spent += structs * WORK.rewritten;
  }

  /** One step of the search for a struct's place. */
  step(): void {
    this.#spent += WORK.step;
  }

  /** One more leaf is written late. */
  late(): void {
    this.#spent += WORK.lateLeaf;
  }

  spend(units: number): void {
    this.#spent += units;
  }

  /** A struct is cut in two, in a list with so many entries behind it. */
  cut(entriesBehind: number): void {
    this.#spent += WORK.cut + entriesBehind / WORK.entriesMoved;
  }
}
