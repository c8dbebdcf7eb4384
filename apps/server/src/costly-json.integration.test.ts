// JSON that is made to cost is refused before it is parsed, on both wires, and nobody else notices.
import { MESSAGE } from '@adref/protocol';
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, problemAnswer } from './testing/http-answers.ts';
import {
  closeOf,
  type Guest,
  joined,
  MARAVIA,
  startTestServer,
  type TestServer,
} from './testing/test-server.ts';

const N = `/api/negotiations/${MARAVIA}`;
let test: TestServer;
let france: Guest;
let pakistan: Guest;

beforeAll(async () => {
  test = await startTestServer();
  france = await test.signIn('delegate-fra');
  pakistan = await test.signIn('delegate-pak');
});
afterAll(() => test.end());

const names = Array.from({ length: 50_000 }, (_, i) => `"имя${i}":0`).join();
const COSTLY: readonly (readonly [string, string])[] = [
  ['a level in every letter', `${'['.repeat(400_000)}${']'.repeat(400_000)}`],
  ['objects in objects', `${'{"a":'.repeat(150_000)}0${'}'.repeat(150_000)}`],
  ['a name in every sixth letter', `{${names}}`],
];

describe.each(COSTLY)('%s', (_, words) => {
  const text = `{"id":"c-1","command":{"kind":"adopt","expected":${words}}}`;

  it('in the body of a request', async () => {
    const answer = await france.post(`${N}/commands`, text);
    expect(await answerOf(answer)).toEqual(problemAnswer(400, 'urn:adref:problem:malformed'));
  });

  it('in a message', async () => {
    const [socket, other] = [france.socket(), pakistan.socket()];
    await Promise.all([joined(socket), joined(other)]);
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.command);
    encoding.writeVarString(encoder, text);
    socket.send(encoding.toUint8Array(encoder));
    expect((await closeOf(socket)).code).toBe(4400);
    expect(other.readyState).toBe(other.OPEN);
    other.close();
  });
});

it('is refused in letters of another code too, which nobody looks into', async () => {
  const body = Buffer.from(`{"id":"c-1","command":${'['.repeat(9_000)}${']'.repeat(9_000)}}`, 'utf16le');
  const headers = { cookie: france.cookie, 'content-type': 'application/json; charset=utf-16le' };
  const answer = await fetch(`${test.address}${N}/commands`, { method: 'POST', headers, body });
  expect(answer.status).toBe(400);
});
