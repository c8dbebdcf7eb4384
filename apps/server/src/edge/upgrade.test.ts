import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { SERVER_LIMITS } from '../limits/limits.ts';
import { createLog } from '../operations/log.ts';
import { admitSockets, type DoorParts } from './upgrade.ts';

it('does not wait for ever for somebody to be checked', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const parts: Partial<DoorParts> = {
    limits: { ...SERVER_LIMITS, admissionMs: 20 },
    log: createLog('silent'),
    allowedOrigins: [],
    isReady: () => true,
    rates: { addresses: { take: () => true, left: () => 1, retryAfterS: () => 1 } } as Partial<
      DoorParts['rates']
    > as DoorParts['rates'],
    signIn: { whoIs: () => new Promise(() => {}) } as Partial<DoorParts['signIn']> as DoorParts['signIn'],
  };
  const shut = admitSockets(server, parts as DoorParts);
  const cookie = `adref-p-1=${'A'.repeat(43)}`;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/n-1?person=p-1`, { headers: { cookie } });
  const [error] = await once(socket, 'error');
  expect(String(error)).toContain('socket hang up');
  await shut();
  server.close();
});
