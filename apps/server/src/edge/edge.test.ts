import { EventEmitter } from 'node:events';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import type { SignIn } from '../sign-in/sign-in.ts';
import { addressOf, isLocal } from './address.ts';
import { isSameOrigin } from './origin.ts';
import { createSockets } from './sockets.ts';
import { endedCookie, everybodyIn, isPersonId, sessionCookie, whoAsks } from './who.ts';

const TOKENS: Readonly<Record<string, string>> = { 't-fra': 'p-fra', 't-pak': 'p-pak' };
const signIn: Pick<SignIn, 'whoIs'> = {
  whoIs: async (token) => {
    const id = TOKENS[token];
    return id === undefined
      ? null
      : { person: { id, name: id, mayOpen: false, home: null }, session: `s ${token}` };
  },
};

describe('who asks', () => {
  const both = 'adref-p-fra=t-fra; other=1; adref-p-pak=t-pak';
  const ask = async (cookie: string | undefined, wanted: string | null) =>
    (await whoAsks({ ...signIn } as SignIn, cookie, wanted))?.person.id ?? null;

  it.each([
    [both, 'p-fra', 'p-fra'],
    [both, 'p-pak', 'p-pak'],
    [both, null, null],
    [both, 'p-chn', null],
    ['adref-p-fra=t-fra', null, 'p-fra'],
    ['adref-p-fra=t-fra', 'p-pak', null],
    ['adref-p-pak=t-fra', 'p-pak', null],
    ['adref-p-fra=made-up', null, null],
    ['', null, null],
    [undefined, 'p-fra', null],
  ])('cookies %j, asking as %j: %j', async (cookie, wanted, expected) => {
    expect(await ask(cookie, wanted)).toBe(expected);
  });

  it('lists everybody in this browser', async () => {
    const everybody = await everybodyIn({ ...signIn } as SignIn, `${both}; adref-p-x=gone`);
    expect(everybody.map((who) => who.person.id)).toEqual(['p-fra', 'p-pak']);
  });

  it('makes cookies that pages cannot read and other sites cannot send', () => {
    const cookie = sessionCookie('p-fra', 'secret', 60_000, true);
    expect(cookie).toBe('adref-p-fra=secret; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Strict');
    expect(sessionCookie('p-fra', 'secret', 60_000, false)).not.toContain('Secure');
    expect(endedCookie('p-fra', false)).toContain('Max-Age=0');
  });

  it('takes no id that could break out of a cookie', () => {
    expect(['p-1', 'delegate-fra'].every(isPersonId)).toBe(true);
    expect(['', 'a b', 'a;b', 'a=b', 'é', 'x'.repeat(65)].some(isPersonId)).toBe(false);
  });
});

describe('the origin of a request', () => {
  it.each([
    [{ host: 'a.example', origin: 'http://a.example' }, true],
    [{ host: 'a.example:80', origin: 'http://a.example' }, false],
    [{ host: 'a.example', origin: 'https://evil.example' }, false],
    [{ host: 'a.example', origin: 'null' }, false],
    [{ host: 'a.example', origin: 'https://ours.example' }, true],
    [{ host: 'a.example', 'sec-fetch-site': 'cross-site' }, false],
    [{ host: 'a.example', 'sec-fetch-site': 'same-site' }, false],
    [{ host: 'a.example', 'sec-fetch-site': 'same-origin' }, true],
    [{ host: 'a.example' }, true],
  ])('%j: %j', (headers, expected) => {
    expect(isSameOrigin(headers, ['https://ours.example'])).toBe(expected);
  });
});

describe('the address of a request', () => {
  function from(headers: Record<string, string>, remoteAddress = '10.0.0.1'): IncomingMessage {
    const request = new IncomingMessage(
      Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress }),
    );
    Object.assign(request.headers, headers);
    return request;
  }

  it('is the connection’s, whatever a client claims, unless our own proxies say otherwise', () => {
    const forged = from({ 'x-forwarded-for': '1.1.1.1, 2.2.2.2' });
    expect(addressOf(forged, 0)).toBe('10.0.0.1');
    expect(addressOf(forged, 1)).toBe('2.2.2.2');
    expect(addressOf(forged, 2)).toBe('1.1.1.1');
    expect(addressOf(forged, 3)).toBe('10.0.0.1');
  });

  it('is local only when no proxy handed it on', () => {
    expect(isLocal(from({}, '127.0.0.1'))).toBe(true);
    expect(isLocal(from({}, '::ffff:127.0.0.1'))).toBe(true);
    expect(isLocal(from({ 'x-forwarded-for': '127.0.0.1' }, '127.0.0.1'))).toBe(false);
    expect(isLocal(from({}, '10.0.0.1'))).toBe(false);
  });
});

describe('the open sockets', () => {
  function socket() {
    const closed: number[] = [];
    const emitter = Object.assign(new EventEmitter(), { closed, close: (code: number) => closed.push(code) });
    return emitter as typeof emitter & WebSocket;
  }
  const owner = (person: string, address = 'a') => ({ person, address, session: `s ${person}` });

  it('are counted per person and per address until they close', () => {
    const sockets = createSockets(
      { isCurrent: async () => true },
      { socketsPerPerson: 2, socketsKeptPerPerson: 0, socketsPerAddress: 3 },
    );
    const first = socket();
    sockets.add(first, owner('p-1'));
    expect(sockets.hasRoomFor(owner('p-1'))).toBe(true);
    sockets.add(socket(), owner('p-1'));
    expect(sockets.hasRoomFor(owner('p-1', 'b'))).toBe(false);
    expect(sockets.hasRoomFor(owner('p-2'))).toBe(true);
    sockets.add(socket(), owner('p-2'));
    expect(sockets.hasRoomFor(owner('p-3'))).toBe(false);
    expect(sockets.hasRoomFor(owner('p-3', 'b'))).toBe(true);
    first.emit('close');
    expect(sockets.hasRoomFor(owner('p-1'))).toBe(true);
    expect(sockets.count()).toBe(2);
  });

  it('close when their session has ended, and only those', async () => {
    const sockets = createSockets(
      { isCurrent: async (session) => session !== 's p-1' },
      { socketsPerPerson: 9, socketsKeptPerPerson: 0, socketsPerAddress: 9 },
    );
    const [ended, other] = [socket(), socket()];
    sockets.add(ended, owner('p-1'));
    sockets.add(other, owner('p-2'));
    await sockets.review();
    expect(ended.closed).toEqual([4401]);
    expect(other.closed).toEqual([]);
  });
});
