// The door of the rooms against the real server: who is let in, who is told why not, and who is cut off.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
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
let chair: Guest;
let france: Guest;

beforeAll(async () => {
  test = await startTestServer({ limits: { socketReviewMs: 100 } });
  chair = await test.signIn('chair-office');
  france = await test.signIn('delegate-fra');
});
afterAll(() => test.end());

function open(path: string, headers: Record<string, string> = {}): WebSocket {
  return new WebSocket(test.address.replace('http', 'ws') + path, { headers });
}

describe('the door', () => {
  it('lets in whoever has a seat, from our own pages', async () => {
    const socket = france.socket(MARAVIA, { origin: test.address });
    await joined(socket);
    socket.close();
  });

  it('lets in an unmodified client that names nobody, with one session cookie', async () => {
    const socket = open(`/sync/${MARAVIA}`, { cookie: france.cookie });
    await joined(socket);
    socket.close();
  });

  it('closes at once, with a code and a sentence, for everybody else', async () => {
    const observer = await test.signIn('observer');
    await test.server.signInStore.savePerson({ id: 'p-out', name: 'Outsider', mayOpen: false, home: null });
    const outsider = await test.signIn('p-out');
    const cases: readonly (readonly [WebSocket, number])[] = [
      [open(`/sync/${MARAVIA}?person=delegate-fra&adref=1`), 4401],
      [open(`/sync/${MARAVIA}?person=delegate-fra&adref=1`, { cookie: 'adref-delegate-fra=made-up' }), 4401],
      [open(`/sync/${MARAVIA}?person=delegate-pak&adref=1`, { cookie: france.cookie }), 4401],
      [open(`/sync/${MARAVIA}?adref=1`, { cookie: `${france.cookie}; ${chair.cookie}` }), 4401],
      [france.socket(MARAVIA, { origin: 'https://evil.example' }), 4403],
      [outsider.socket(), 4403],
      [observer.socket(), 4403],
      [france.socket('no-such'), 4403],
      [open('/elsewhere', { cookie: france.cookie }), 4404],
      [open(`/sync/${MARAVIA}?person=delegate-fra&adref=99`, { cookie: france.cookie }), 4426],
    ];
    const closes = cases.map(([socket]) => closeOf(socket));
    for (const [i, [, code]] of cases.entries()) {
      expect(await closes[i]).toEqual({ code, reason: expect.stringMatching(/^\p{Lu}.+\.$/u) });
    }
  });
});

describe('whoever has no seat', () => {
  it('gets one answer on the socket and one over HTTP, whether there is such a negotiation or room or not', async () => {
    await test.server.signInStore.savePerson({ id: 'p-no', name: 'Nobody', mayOpen: true, home: null });
    const outsider = await test.signIn('p-no');
    const closes = [MARAVIA, 'no-such', `${MARAVIA}/own-FRA`, `${MARAVIA}/no-room`, 'no-such/own-FRA'].map(
      (name) => closeOf(outsider.socket(name)),
    );
    const [answer, ...others] = await Promise.all(closes);
    expect(answer?.code).toBe(4403);
    for (const other of others) expect(other).toEqual(answer);
    for (const below of [
      '',
      '/record',
      '/reading',
      '/links',
      '/export?form=bracketed&as=md',
      '/silence.ics',
    ]) {
      const [there, nowhere] = await Promise.all(
        [MARAVIA, 'no-such'].map(async (name) => {
          const response = await outsider.get(`/api/negotiations/${name}${below}`);
          return [response.status, await response.text()];
        }),
      );
      expect(there).toEqual(nowhere);
      expect(there?.[0]).toBe(404);
    }
  });

  it('opens no negotiation that rests', async () => {
    const own = await startTestServer({ roomLimits: { idleMs: 60 } });
    await own.server.signInStore.savePerson({ id: 'p-no', name: 'Nobody', mayOpen: true, home: null });
    const outsider = await own.signIn('p-no');
    const isResting = () => own.log().split('room closed: nobody is in it').length - 1;
    await expect.poll(isResting).toBe(1);
    expect((await closeOf(outsider.socket())).code).toBe(4403);
    expect((await outsider.get(N)).status).toBe(404);
    expect((await outsider.post(`${N}/commands`, {})).status).toBe(404);
    expect(await (await outsider.get('/api/negotiations')).json()).toEqual({ negotiations: [] });
    // It would have closed a second time.
    const guest = await own.signIn('delegate-fra');
    expect((await guest.get(N)).status).toBe(200);
    await expect.poll(isResting).toBe(2);
    await own.end();
  });

  it('is known right after a restart, and so is whoever has one', async () => {
    const own = await startTestServer();
    await own.server.signInStore.savePerson({ id: 'p-no', name: 'Nobody', mayOpen: false, home: null });
    const [outsider, guest] = [await own.signIn('p-no'), await own.signIn('delegate-fra')];
    await own.restart(() => {});
    expect((await outsider.get(N)).status).toBe(404);
    expect((await guest.get(N)).status).toBe(200);
    const office = await own.signIn('chair-office');
    const command = { kind: 'unseat-person', person: 'delegate-fra' };
    expect((await office.post(`${N}/commands`, { id: 'c-1', command })).status).toBe(200);
    expect((await guest.get(N)).status).toBe(404);
    await own.restart(() => {});
    expect((await guest.get(N)).status).toBe(404);
    expect((await closeOf(guest.socket())).code).toBe(4403);
    await own.end();
  });
});

describe('a live socket', () => {
  it('is cut within a second when its person is unseated, and they do not get in again', async () => {
    const guest = await test.signIn('delegate-dnk');
    const [socket, other] = [guest.socket(), france.socket()];
    await Promise.all([joined(socket), joined(other)]);
    const closed = closeOf(socket);
    const since = performance.now();
    const command = { kind: 'unseat-person', person: 'delegate-dnk' };
    expect((await chair.post(`${N}/commands`, { id: 'unseat-1', command })).status).toBe(200);
    expect((await closed).code).toBe(4403);
    expect(performance.now() - since).toBeLessThan(1_000);
    expect((await closeOf(guest.socket())).code).toBe(4403);
    expect((await guest.get(N)).status).toBe(404);
    expect(other.readyState).toBe(other.OPEN);
    other.close();
  });

  it('is closed when its session ends', async () => {
    const guest = await test.signIn('delegate-lva');
    const socket = guest.socket();
    await joined(socket);
    const closed = closeOf(socket);
    await guest.post('/api/sign-out', {});
    expect((await closed).code).toBe(4401);
  });

  it('is closed by the review when its session was ended from outside', async () => {
    const guest = await test.signIn('delegate-lbr');
    const socket = guest.socket();
    await joined(socket);
    const closed = closeOf(socket);
    await test.server.signInStore.endSessionsOf('delegate-lbr', new Date().toISOString());
    expect((await closed).code).toBe(4401);
  });

  it('is asked to come back when the server stops', async () => {
    const own = await startTestServer();
    const guest = await own.signIn('delegate-fra');
    const socket = guest.socket();
    await joined(socket);
    const closed = closeOf(socket);
    await own.end();
    expect((await closed).code).toBe(1013);
  });
});
