// What a live document is given from outside instead of taking it itself: time, ids, chance, and how its program folds. Tests give their own.

/** What was folded by the same rules need not be folded again. */
export interface Folding {
  /** Names the rules by which this program folds. */
  readonly rules: string;
  /** From so many acts on, a checkpoint keeps the state. */
  readonly keepFromActs: number;
}

/** Where an id is drawn: two ids of one negotiation are never drawn at the same place. */
export interface IdPlace {
  /** The client id under which the server writes, another one each time a negotiation is opened. */
  readonly run: number;
  /** How many acts there are. */
  readonly acts: number;
  /** How many ids whatever is decided then has drawn before. */
  readonly nth: number;
}

/** Time, ids and chance, as whoever runs the document has them. */
export interface Surroundings {
  /** The time now, ISO 8601 in UTC. */
  now(): string;
  /** The same as a count of milliseconds; measures pauses in typing. */
  nowMs(): number;
  /** The fresh id that begins with the prefix and is drawn at a place; no two are drawn at the same one. */
  newId(prefix: string, place: IdPlace): string;
  /** A fresh Yjs client id, 32 bits: the one under which this server writes until it stops. */
  newClientId(): number;
  /** How a record is folded here; absent: always from its first act. */
  readonly folding?: Folding;
}
