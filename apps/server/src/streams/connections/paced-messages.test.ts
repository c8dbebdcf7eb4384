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

it('says once that it has rested, and all the while it does', async () => {
  const { read, messages, send, workOff } = table();
  expect(messages.hasRested()).toBe(false);
  send('a', 'b');
  expect([messages.hasRested(), messages.hasRested()]).toEqual([true, true]);
  workOff();
  await expect.poll(() => read).toEqual(['a', 'b']);
  expect(messages.hasRested()).toBe(false);
  workOff();
  send('c', 'd');
  workOff();
  await expect.poll(() => read).toEqual(['a', 'b', 'c', 'd']);
  expect([messages.hasRested(), messages.hasRested()]).toEqual([true, false]);
});
