// A short attack on a real server over sockets, in every run of the tests: whatever is sent, honest people stay in, their
// letters are there, and what is shown, recorded and stored is one, before and after a kill. No time is asserted here.
import { expect, it } from 'vitest';
import { attackServer } from './attack-server.ts';

it('hostile sockets hurt nobody', { timeout: 240_000 }, async () => {
  const complaints = await attackServer({
    seed: 20,
    messages: 250,
    port: 0,
    mostMs: Number.POSITIVE_INFINITY,
  });
  expect(complaints).toEqual([]);
});
