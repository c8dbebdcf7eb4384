// The frames for everybody are those that the library itself would write.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { binaryFrame } from './wire.ts';

it('are read by a WebSocket as they were meant, whatever their length, between others', async () => {
  const server = createServer();
  const door = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const admitted = new Promise<{ socket: WebSocket; stream: Duplex }>((resolve) => {
    server.on('upgrade', (request, stream, head) =>
      door.handleUpgrade(request, stream, head, (socket) => resolve({ socket, stream })),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const got: Buffer[] = [];
  client.on('message', (data: Buffer) => got.push(data));
  const { socket, stream } = await admitted;
  const bodies = [0, 1, 125, 126, 127, 65_535, 65_536, 300_000].map((length) => Buffer.alloc(length, length));
  for (const body of bodies) {
    stream.write(binaryFrame(body));
    socket.send(Buffer.from('between'));
  }
  socket.close(1000);
  await once(client, 'close');
  expect(got).toHaveLength(2 * bodies.length);
  for (const [index, body] of bodies.entries()) {
    expect(got[2 * index]?.equals(body)).toBe(true);
    expect(got[2 * index + 1]?.toString()).toBe('between');
  }
  server.close();
});
