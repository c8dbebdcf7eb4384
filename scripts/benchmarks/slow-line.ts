// A line of so many bits a second between a client and a server: a relay on this machine that hands on no more than that, and
// counts what the client got.
import { type AddressInfo, connect, createServer } from 'node:net';

export interface SlowLine {
  readonly port: number;
  /** Bytes that went to the client so far, headers included. */
  received(): number;
  close(): void;
}

const [TICK_MS, MOST_HELD] = [10, 65_536];

/** Opens a line to a port of this machine; without a speed it only counts. */
export async function openSlowLine(port: number, bitsPerSecond: number | null): Promise<SlowLine> {
  let received = 0;
  const relay = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    const queue: Buffer[] = [];
    let held = 0;
    let isEnding = false;
    const hand = (bytes: Buffer) => {
      received += bytes.length;
      client.write(bytes);
    };
    client.pipe(server);
    server.on('data', (bytes: Buffer) => {
      if (bitsPerSecond === null) return hand(bytes);
      queue.push(bytes);
      held += bytes.length;
      if (held > MOST_HELD) server.pause();
    });
    const timer = setInterval(() => {
      let budget = bitsPerSecond === null ? 0 : Math.floor((bitsPerSecond / 8_000) * TICK_MS);
      for (let next = queue[0]; budget > 0 && next !== undefined; next = queue[0]) {
        const part = next.subarray(0, budget);
        hand(part);
        budget -= part.length;
        held -= part.length;
        if (part.length === next.length) queue.shift();
        else queue[0] = next.subarray(part.length);
      }
      if (held < MOST_HELD / 2) server.resume();
      if (isEnding && queue.length === 0) client.end();
    }, TICK_MS);
    const end = () => {
      clearInterval(timer);
      client.destroy();
      server.destroy();
    };
    server.on('end', () => {
      isEnding = true;
    });
    server.on('error', end);
    client.on('error', end).on('close', end);
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  return {
    port: (relay.address() as AddressInfo).port,
    received: () => received,
    close: () => relay.close(),
  };
}
