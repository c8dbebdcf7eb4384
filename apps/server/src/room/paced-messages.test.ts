import { expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { PacedMessages } from './paced-messages.ts';

function table() {
  const socket = { OPEN: 1, readyState: 1, isPaused: false, pause: () => {}, resume: () => {} };
  socket.pause = () => {
    socket.isPaused = true;
  };
  socket.resume = () => {
    socket.isPaused = false;
  };
  let debt = 0;
  const read: string[] = [];
  const messages = new PacedMessages(
    socket as Partial<WebSocket> as WebSocket,
    () => debt,
    (data) => {
      read.push(data.toString());
      // Each message costs as much as a person may ask for at once.
      debt = 1;
    },
  );
  const send = (...words: readonly string[]) => {
    for (const word of words) messages.take(Buffer.from(word), true);
  };
  const workOff = () => {
    debt = 0;
  };
  return { socket, read, messages, send, workOff };
}

it('reads one after the other as the work is worked off, in order, and nothing is lost', async () => {
  const { socket, read, send, workOff } = table();
  send('a', 'b', 'c');
  expect(read).toEqual(['a']);
  expect(socket.isPaused).toBe(true);
  workOff();
  await expect.poll(() => read).toEqual(['a', 'b']);
  send('d');
  for (const expected of ['abc', 'abcd']) {
    workOff();
    await expect.poll(() => read.join('')).toBe(expected);
  }
  await expect.poll(() => socket.isPaused).toBe(false);
});

it('reads nothing more of a socket that closes', async () => {
  const { socket, read, send, workOff } = table();
  send('a', 'b');
  socket.readyState = 2;
  workOff();
  await expect.poll(() => socket.isPaused).toBe(false);
  send('c');
  expect(read).toEqual(['a']);
});
