// Why the server ends a connection. Codes 4400–4499 are decisions that reconnecting cannot mend (y-websocket 3.1 then
// stops trying); 1013 asks to come back later.

export const CLOSE_CODE = {
  notSignedIn: 4401,
  /** No such right: no such negotiation or no seat in it (one answer), or this seat may not read the record. */
  notPermitted: 4403,
  nothingHere: 4404,
  /** An update was refused whole; a `refused` message said why. */
  updateRefused: 4409,
  /** The client knows acts or words that the server no longer has: its store went back. */
  wentBack: 4410,
  tooLarge: 4413,
  /** What the room shows, records and stores was not the same; the operator has to look. */
  stopped: 4423,
  /** The client speaks another version of the protocol. */
  upgradeRequired: 4426,
  tooFast: 4429,
  malformed: 4400,
  tryAgainLater: 1013,
} as const;

export type CloseCode = (typeof CLOSE_CODE)[keyof typeof CLOSE_CODE];

/** The version of the wire and of the document's schema; a client says its own as `adref=<version>`. */
export const PROTOCOL_VERSION = '1';
