// What a live document is given from outside instead of taking it itself: time, ids and chance. Tests give their own.

/** Time, ids and chance, as whoever runs the document has them. */
export interface Surroundings {
  /** The time now, ISO 8601 in UTC. */
  now(): string;
  /** The same as a count of milliseconds; measures pauses in typing. */
  nowMs(): number;
  /** A fresh id that begins with the prefix. */
  newId(prefix: string): string;
  /** A fresh Yjs client id, 32 bits: the one under which this server writes until it stops. */
  newClientId(): number;
}
