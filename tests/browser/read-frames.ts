// What a page is sent over its sockets, byte for byte, to prove what it was not sent.
import type { Page } from 'playwright-core';

export interface ReadFrames {
  /** Whether any frame so far has these words in it. */
  hold(words: string): boolean;
  /** The addresses of the sockets, without the host. */
  readonly sockets: readonly string[];
}

/** Reads every frame from now on; load the page afterwards. */
export function readFrames(page: Page): ReadFrames {
  const frames: Buffer[] = [];
  const sockets: string[] = [];
  page.on('websocket', (socket) => {
    sockets.push(new URL(socket.url()).pathname);
    socket.on('framereceived', ({ payload }) => frames.push(Buffer.from(payload)));
  });
  return { hold: (words) => frames.some((frame) => frame.includes(words)), sockets };
}
