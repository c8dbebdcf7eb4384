// Links, signing in and out, against the running server.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, problemAnswer } from '../testing/http-answers.ts';
import { type Guest, MARAVIA, startTestServer, type TestServer } from '../testing/test-server.ts';

const N = `/api/negotiations/${MARAVIA}`;
let test: TestServer;
let chair: Guest;
let france: Guest;
let nobody: Guest;

beforeAll(async () => {
  test = await startTestServer();
  chair = await test.signIn('chair-office');
  france = await test.signIn('delegate-fra');
  nobody = test.guest('nobody', '');
});
afterAll(() => test.end());

describe('signing in', () => {
  it('looks at a link without using it up, and lets in once', async () => {
    const token = await test.token('delegate-pak');
    const who = {
      person: 'delegate-pak',
      name: 'Delegate of Pakistan',
      seat: 'PAK',
      negotiation: { id: MARAVIA, title: expect.any(String) },
    };
    expect(await answerOf(await nobody.post('/api/links/look', { token }))).toMatchObject({
      status: 200,
      body: who,
    });
    const response = await nobody.post('/api/sign-in', { token });
    expect(response.headers.get('set-cookie')).toMatch(
      /^adref-delegate-pak=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await answerOf(response)).toMatchObject({ status: 200, body: who });
    expect(await answerOf(await nobody.post('/api/sign-in', { token }))).toEqual(
      problemAnswer(410, 'urn:adref:problem:link-over'),
    );
    expect(await answerOf(await nobody.post('/api/links/look', { token }))).toEqual(
      problemAnswer(410, 'urn:adref:problem:link-over'),
    );
  });

  it('keeps out whoever lost the seat that the link was for, and lets them in when it is given back', async () => {
    const token = await test.token('delegate-lva');
    const seat = (command: object) => chair.post(`${N}/commands`, { id: crypto.randomUUID(), command });
    expect((await seat({ kind: 'unseat-person', person: 'delegate-lva' })).status).toBe(200);
    for (const path of ['/api/links/look', '/api/sign-in'])
      expect(await answerOf(await nobody.post(path, { token }))).toEqual(
        problemAnswer(410, 'urn:adref:problem:link-over'),
      );
    const seating = { kind: 'seat-person', person: 'delegate-lva', name: 'Delegate of Latvia', seat: 'LVA' };
    expect((await seat(seating)).status).toBe(200);
    expect((await nobody.post('/api/sign-in', { token })).status).toBe(200);
  });

  it('does not know a made-up link', async () => {
    const token = 'A'.repeat(43);
    expect(await answerOf(await nobody.post('/api/sign-in', { token }))).toEqual(
      problemAnswer(404, 'urn:adref:problem:no-such-thing'),
    );
    expect(await answerOf(await nobody.post('/api/sign-in', {}))).toEqual(
      problemAnswer(400, 'urn:adref:problem:malformed'),
    );
  });

  it('tells who is signed in in this browser', async () => {
    const two = test.guest('delegate-fra', `${chair.cookie}; ${france.cookie}`);
    expect(await (await two.get('/api/me')).json()).toEqual({
      me: { person: 'delegate-fra', name: 'Delegate of France', mayOpen: false },
      people: [
        { person: 'chair-office', name: 'Chair’s office', mayOpen: true },
        { person: 'delegate-fra', name: 'Delegate of France', mayOpen: false },
      ],
    });
    expect(await (await nobody.get('/api/me')).json()).toEqual({ me: null, people: [] });
  });

  it('ends with signing out', async () => {
    const guest = await test.signIn('delegate-chn');
    expect((await guest.get(N)).status).toBe(200);
    const response = await guest.post('/api/sign-out', {});
    expect(response.headers.get('set-cookie')).toContain('adref-delegate-chn=; Max-Age=0');
    expect(await answerOf(await guest.get(N))).toEqual(problemAnswer(401, 'urn:adref:problem:not-signed-in'));
  });
});

describe('the Chair’s links', () => {
  it('seat somebody, let them in, and end with everything that came of them', async () => {
    const issued = await answerOf(await chair.post(`${N}/links`, { name: 'Amina Diallo', seat: 'SOM' }));
    expect(issued).toMatchObject({
      status: 201,
      body: {
        link: { name: 'Amina Diallo', seat: 'SOM', status: 'open' },
        url: expect.stringMatching(`^${test.address}/sign-in#[\\w-]{43}$`),
      },
    });
    const { link, path } = issued.body as { link: { id: string; person: string }; path: string };
    const response = await nobody.post('/api/sign-in', { token: path.split('#')[1] });
    const guest = test.guest(link.person, (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '');
    expect(await (await guest.get(N)).json()).toMatchObject({ seat: 'SOM', person: link.person });
    const listed = (await (await chair.get(`${N}/links`)).json()) as { links: { id: string }[] };
    expect(listed.links.find((one) => one.id === link.id)).toMatchObject({
      status: 'used',
      name: 'Amina Diallo',
    });
    const again = await answerOf(await chair.post(`${N}/links`, { person: link.person }));
    expect(again).toMatchObject({ status: 201, body: { link: { person: link.person, seat: 'SOM' } } });
    expect((await chair.delete(`${N}/links/${link.id}`)).status).toBe(200);
    expect((await guest.get(N)).status).toBe(401);
    expect((await chair.delete(`${N}/links/l-unknown`)).status).toBe(404);
  });

  it('are for the Chair alone, for seats that exist, and for people of this negotiation', async () => {
    for (const response of [
      await france.get(`${N}/links`),
      await france.post(`${N}/links`, { name: 'X', seat: 'FRA' }),
      await france.delete(`${N}/links/l-1`),
    ]) {
      expect(await answerOf(response)).toEqual(problemAnswer(403, 'urn:adref:problem:not-permitted'));
    }
    expect(await answerOf(await chair.post(`${N}/links`, { name: 'X', seat: 'ATL' }))).toEqual(
      problemAnswer(404, 'urn:adref:refusal:unknown'),
    );
    expect(await answerOf(await chair.post(`${N}/links`, { person: 'chair-office' }))).toEqual(
      problemAnswer(403, 'urn:adref:problem:not-permitted'),
    );
    expect(await answerOf(await chair.post(`${N}/links`, { person: 'p-nobody' }))).toEqual(
      problemAnswer(404, 'urn:adref:problem:no-such-thing'),
    );
    expect(await answerOf(await chair.post(`${N}/links`, { name: '', seat: 'FRA' }))).toEqual(
      problemAnswer(400, 'urn:adref:problem:malformed'),
    );
  });
});
