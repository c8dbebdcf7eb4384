// The address in a link is the server's own: nobody can have one sent out that leads elsewhere.
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { isPlainLine } from '@adref/negotiation';
import { afterEach, expect, it } from 'vitest';
import type { Config } from '../boot/config.ts';
import { type Guest, MARAVIA, startTestServer, type TestServer } from '../testing/test-server.ts';

let test: TestServer;
afterEach(() => test.end());

async function start(settings: Partial<Config> = {}): Promise<Guest> {
  test = await startTestServer({}, settings);
  return test.signIn('chair-office');
}

/** A request with any Host, which fetch does not let one say. */
async function ask(chair: Guest, host: string, name: string) {
  const asking = request(`${test.address}/api/negotiations/${MARAVIA}/links`, {
    method: 'POST',
    headers: { host, cookie: chair.cookie, 'adref-person': chair.person, 'content-type': 'application/json' },
  });
  asking.end(JSON.stringify({ name, seat: 'observer' }));
  const [response]: IncomingMessage[] = await once(asking, 'response');
  if (response === undefined) throw new Error('no response');
  return { status: response.statusCode, body: JSON.parse(await text(response)) };
}

async function linksFor(name: string): Promise<number> {
  const links = await test.server.signInStore.linksOf(MARAVIA);
  const people = await test.server.signInStore.people();
  const ids = people.filter((person) => person.name === name).map(({ id }) => id);
  return links.filter(({ person }) => ids.includes(person)).length;
}

it('is the one that the request came to, where none is configured', async () => {
  const chair = await start();
  const { host } = new URL(test.address);
  expect((await ask(chair, host, 'A')).body.url).toMatch(`${test.address}/sign-in#`);
});

it('is never another one: the request is refused with a sentence, and nobody is seated', async () => {
  const chair = await start();
  const { port } = new URL(test.address);
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1:1']) {
    const { status, body } = await ask(chair, host, 'B');
    expect(status).toBe(400);
    expect(body.detail).toContain('--base-url');
  }
  expect(await linksFor('B')).toBe(0);
  const people = await test.server.signInStore.people();
  expect(people.some(({ name }) => name === 'B')).toBe(false);
});

it('is the configured one, whatever the Host says', async () => {
  const chair = await start({ baseUrl: new URL('http://adref.example') });
  expect((await ask(chair, 'evil.example', 'C')).body.url).toMatch('http://adref.example/sign-in#');
});

it('is made for nobody whose name has a character that does not show', async () => {
  const chair = await start();
  for (const name of ['turned \u202eround', 'no\u200bwidth', 'two\nlines', 'bell\u0007']) {
    const { status, body } = await ask(chair, new URL(test.address).host, name);
    expect(status).toBe(422);
    expect(body.detail).toMatch(/^A name.*does not show.*\.$/);
    expect(await linksFor(name)).toBe(0);
  }
  const people = await test.server.signInStore.people();
  expect(people.every(({ name }) => isPlainLine(name))).toBe(true);
  expect((await ask(chair, new URL(test.address).host, 'می\u200cخواهم')).status).toBe(201);
});

it('needs a Host that can be read, before anything is done', async () => {
  const chair = await start({ baseUrl: new URL('http://adref.example') });
  for (const host of ['a b', 'user@evil.example', 'evil.example/x', 'a.example, b.example']) {
    const { status, body } = await ask(chair, host, 'D');
    expect(status).toBe(400);
    expect(body.detail).toMatch(/^\p{Lu}.+\.$/u);
  }
  expect(await linksFor('D')).toBe(0);
});
