// Follows the bytes of a WebSocket from frame to frame (RFC 6455, section 5.2), reading headers only: whether a message has begun
// and is not whole yet, and how many of its bytes have come. The library that reads the messages does not tell.

export class FrameHeaders {
  /** Bytes of the message that is not whole yet, with its headers; 0 between messages. */
  held = 0;
  /** In how many pieces those bytes have come: chunks of the network, and frames in them. The library keeps each by itself. */
  pieces = 0;
  /** How many messages have become whole. */
  finished = 0;
  readonly #header: number[] = [];
  /** Bytes of the payload of this frame that are still to come. */
  #left = 0;
  /** What was held of the message when this frame began: a control frame may come between its fragments, and is over at once. */
  #heldOfMessage = 0;
  #isControl = false;
  #isLast = false;

  /** Takes the next bytes as they came. */
  feed(bytes: Uint8Array): void {
    this.#feed(bytes);
    this.pieces = this.held === 0 ? 0 : this.pieces + 1;
  }

  #feed(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#left > 0) {
        const part = Math.min(this.#left, bytes.length - at);
        this.#left -= part;
        this.held += part;
        at += part;
        if (this.#left === 0) this.#endFrame();
        continue;
      }
      this.#header.push(bytes[at] ?? 0);
      this.held += 1;
      at += 1;
      if (this.#header.length >= headerLength(this.#header)) this.#beginPayload();
    }
  }

  #beginPayload(): void {
    const [first = 0] = this.#header;
    this.#isControl = (first & 0x08) !== 0;
    this.#isLast = (first & 0x80) !== 0;
    this.#left = payloadLength(this.#header);
    this.#header.length = 0;
    if (this.#left === 0) this.#endFrame();
  }

  #endFrame(): void {
    if (this.#isControl) this.held = this.#heldOfMessage;
    else if (this.#isLast) {
      this.held = 0;
      this.pieces = 0;
      this.finished += 1;
    } else this.pieces += 1;
    this.#heldOfMessage = this.held;
  }
}

/** Two bytes, then what the second one announces: a longer length, a mask. */
function headerLength([, second]: readonly number[]): number {
  if (second === undefined) return 2;
  const short = second & 0x7f;
  return 2 + (short === 126 ? 2 : short === 127 ? 8 : 0) + ((second & 0x80) === 0 ? 0 : 4);
}

function payloadLength(header: readonly number[]): number {
  const short = (header[1] ?? 0) & 0x7f;
  if (short < 126) return short;
  return header.slice(2, short === 126 ? 4 : 10).reduce((sum, byte) => sum * 256 + byte, 0);
}
