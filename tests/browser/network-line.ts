// A line between one seat's browser and the server that can be cut and mended, as a network is: a cut ends every connection
// at once and takes no new one. Chromium's own way of going offline leaves open sockets alone, so it cannot show this.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** One line; the seat's browser goes to `address` as to the server itself. */
export interface NetworkLine {
  readonly address: string;
  cut(): void;
  /** From now on everything takes so long, each way. */
  slow(delayMs: number): void;
  mend(): void;
  close(): Promise<void>;
}

/** Opens a line to the server at an address. */
export async function openLine(server: string): Promise<NetworkLine> {
  const port = Number(new URL(server).port);
  const ends = new Set<Socket>();
  let isCut = false;
  let delayMs = 0;
  const listener = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(port, '127.0.0.1');
    for (const end of [near, far]) {
      ends.add(end);
      // A broken end is what a cut is; the other end goes with it.
      end.on('error', () => end.destroy());
      end.on('close', () => {
        ends.delete(end);
        near.destroy();
        far.destroy();
      });
    }
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => {
        if (delayMs === 0) to.write(bytes);
        else setTimeout(() => to.destroyed || to.write(bytes), delayMs);
      });
    }
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const here = listener.address();
  if (here === null || typeof here === 'string') throw new Error('invariant: a line listens on a port');
  const cut = () => {
    isCut = true;
    for (const end of ends) end.destroy();
  };
  return {
    address: `http://127.0.0.1:${here.port}`,
    cut,
    slow(ms) {
      delayMs = ms;
    },
    mend() {
      isCut = false;
    },
    async close() {
      cut();
      listener.close();
      await once(listener, 'close');
    },
  };
}
