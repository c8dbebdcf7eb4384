// How each server speaks the Yjs sync protocol: y-websocket's framing, which Adref shares and extends by its
// acknowledgements, and Hocuspocus's, which names the document in each frame and wants to hear a token first.
import { MESSAGE, readRecordedBody, SYNC } from '@adref/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What a frame from a server says, as far as the load generator listens. */
export type Incoming =
  | { readonly kind: 'asks' }
  | { readonly kind: 'whole' | 'update'; readonly body: Uint8Array }
  | { readonly kind: 'recorded'; readonly count: number }
  | { readonly kind: 'other' };

/** One way to frame Yjs messages. */
export interface Dialect {
  /** The frames a client begins with: it knows nothing yet, and asks for everything. */
  greeting(): readonly Uint8Array[];
  /** The answer to a server that asks: nothing that it does not have. */
  nothingNew(): Uint8Array;
  update(body: Uint8Array): Uint8Array;
  read(frame: Uint8Array): Incoming;
}

const EMPTY_STATE_VECTOR = new Uint8Array([0]);
const EMPTY_UPDATE = new Uint8Array([0, 0]);

/** The framing of y-websocket and Adref. */
export const Y_WEBSOCKET: Dialect = dialect(
  () => undefined,
  () => undefined,
  [],
);

/** The framing of Hocuspocus for one document. */
export function hocuspocus(document: string): Dialect {
  const [auth, token] = [2, 0];
  const authentication = frame((encoder) => {
    encoding.writeVarString(encoder, document);
    encoding.writeVarUint(encoder, auth);
    encoding.writeVarUint(encoder, token);
    encoding.writeVarString(encoder, 'anybody');
  });
  return dialect(
    (encoder) => encoding.writeVarString(encoder, document),
    (decoder) => {
      decoding.readVarString(decoder);
    },
    [authentication],
  );
}

const HOCUSPOCUS_SYNC_REPLY = 4;

function dialect(
  address: (encoder: encoding.Encoder) => void,
  skipAddress: (decoder: decoding.Decoder) => void,
  before: readonly Uint8Array[],
): Dialect {
  const sync = (kind: number, body: Uint8Array) =>
    frame((encoder) => {
      address(encoder);
      encoding.writeVarUint(encoder, MESSAGE.sync);
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarUint8Array(encoder, body);
    });
  return {
    greeting: () => [...before, sync(SYNC.step1, EMPTY_STATE_VECTOR)],
    nothingNew: () => sync(SYNC.step2, EMPTY_UPDATE),
    update: (body) => sync(SYNC.update, body),
    read(bytes) {
      const decoder = decoding.createDecoder(bytes);
      skipAddress(decoder);
      const type = decoding.readVarUint(decoder);
      if (type === MESSAGE.recorded) return { kind: 'recorded', count: readRecordedBody(decoder) ?? 0 };
      if (type !== MESSAGE.sync && type !== HOCUSPOCUS_SYNC_REPLY) return { kind: 'other' };
      const kind = decoding.readVarUint(decoder);
      if (kind === SYNC.step1) return { kind: 'asks' };
      const body = decoding.readVarUint8Array(decoder);
      return { kind: kind === SYNC.step2 ? 'whole' : 'update', body };
    },
  };
}

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}
