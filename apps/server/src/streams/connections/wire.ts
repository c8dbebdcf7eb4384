// A WebSocket and the stream under it. What goes to everybody is framed once and written to each stream as it is: the
// library frames anew for every socket (https://github.com/websockets/ws/issues/617), and hands over two pieces each time.
import type { Duplex } from 'node:stream';
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
