// A WebSocket and the stream under it. What goes to everybody is framed once and written to each stream as it is: the
// library frames anew for every socket (https://github.com/websockets/ws/issues/617), and hands over two pieces each time.
import type { Duplex } from 'node:stream';
import { MESSAGE, type SYNC } from '@adref/protocol';
import * as encoding from 'lib0/encoding';
import type { WebSocket } from 'ws';

export interface Wire {
  readonly socket: WebSocket;
  /** Written to directly only while the socket is open; nothing is compressed, so whole frames may stand between the library's. */
  readonly stream: Duplex;
}

/** The body as one unmasked, final, binary WebSocket frame (RFC 6455, section 5.2). */
export function binaryFrame(body: Uint8Array): Buffer {
  const lengthBytes = body.length < 126 ? 0 : body.length < 65_536 ? 2 : 8;
  const frame = Buffer.allocUnsafe(2 + lengthBytes + body.length);
  frame[0] = 0x82;
  frame[1] = lengthBytes === 0 ? body.length : lengthBytes === 2 ? 126 : 127;
  if (lengthBytes === 2) frame.writeUInt16BE(body.length, 2);
  if (lengthBytes === 8) frame.writeBigUInt64BE(BigInt(body.length), 2);
  frame.set(body, 2 + lengthBytes);
  return frame;
}

/** A sync message as y-protocols writes it. */
export function syncFrame(kind: (typeof SYNC)[keyof typeof SYNC], body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}
