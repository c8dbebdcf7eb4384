// One message never ends the server: what should not have been possible ends the room, and is told to it.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CLOSE_CODE, SYNC } from '@adref/protocol';
import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { roomParts } from '../../testing/room-parts.ts';
import { Connection, type Receiver } from './connection.ts';
import { syncFrame } from './wire.ts';

it('tells its room of an error that a message met, and closes itself for one that is malformed', async () => {
  const server = createServer();
  const door = new WebSocketServer({ noServer: true });
  const errors: unknown[] = [];
  const broken = new RangeError('not foreseen');
  const fails = () => {
    throw broken;
  };
  const nothing = () => undefined;
  const receiver: Receiver = {
    join: fails,
    update: fails,
    presence: fails,
    queryPresence: fails,
    command: fails,
    tookSome: nothing,
    tooSlow: nothing,
    left: nothing,
    failed: (error) => errors.push(error),
  };
  server.on('upgrade', (request, stream, head) =>
    door.handleUpgrade(request, stream, head, (socket) => {
      const identity = { person: 'p-1', seat: 'FRA', name: 'F.' };
      new Connection({ socket, stream }, identity, true, roomParts(), receiver);
    }),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await once(client, 'open');
  for (const kind of [SYNC.step1, SYNC.step2, SYNC.update]) client.send(syncFrame(kind, Uint8Array.of(0, 0)));
  client.send(Uint8Array.of(77));
  const [code]: unknown[] = await once(client, 'close');
  expect(code).toBe(CLOSE_CODE.malformed);
  expect(errors).toEqual([broken, broken, broken]);
  server.close();
});
