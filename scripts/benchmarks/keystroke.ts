// One keystroke as Yjs puts it on the wire: a letter behind the one before it. Written by hand, because a Y.Doc per
// simulated client would cost the load generator more than the servers cost; keystroke.test.ts holds it against Yjs.
import * as encoding from 'lib0/encoding';

/** A character's identity in a Yjs document. */
export interface CharacterId {
  readonly client: number;
  readonly clock: number;
}

const STRING_WITH_ORIGIN = 4 | 128;

/** The update that inserts one letter right behind another character. */
export function encodeKeystroke(letter: string, id: CharacterId, after: CharacterId): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1); // clients
  encoding.writeVarUint(encoder, 1); // structs
  encoding.writeVarUint(encoder, id.client);
  encoding.writeVarUint(encoder, id.clock);
  encoding.writeUint8(encoder, STRING_WITH_ORIGIN);
  encoding.writeVarUint(encoder, after.client);
  encoding.writeVarUint(encoder, after.clock);
  encoding.writeVarString(encoder, letter);
  encoding.writeVarUint(encoder, 0); // deletions
  return encoding.toUint8Array(encoder);
}
