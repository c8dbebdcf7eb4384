// A person signs in on a further device of their own, by a link that they make themselves.
import { afterEach, expect, it } from 'vitest';
import { MARAVIA, startTestServer, type TestServer } from '../testing/test-server.ts';

let test: TestServer;
let nowMs = Date.parse('2026-12-01T09:00:00Z');
afterEach(() => test.end());

async function start() {
  nowMs = Date.parse('2026-12-01T09:00:00Z');
  test = await startTestServer({ clock: () => new Date(nowMs) });
  return test.signIn('delegate-fra');
}

async function made(guest: Awaited<ReturnType<TestServer['signIn']>>) {
  const answer = await guest.post('/api/me/device-link', {});
  expect(answer.status).toBe(201);
  return (await answer.json()) as { url: string; expiresAt: string };
}

async function signInBy(url: string) {
  const answer = await fetch(`${test.address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: new URL(url).hash.slice(1) }),
  });
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return { status: answer.status, body: await answer.json(), guest: test.guest('delegate-fra', cookie) };
}

it('lets the same person in, once, and gives them no seat that they have not', async () => {
  const france = await start();
  const { url, expiresAt } = await made(france);
  expect(url).toMatch(`${test.address}/sign-in#`);
  expect(Date.parse(expiresAt) - nowMs).toBe(600_000);
  const phone = await signInBy(url);
  expect(phone).toMatchObject({
    status: 200,
    body: { person: 'delegate-fra', seat: null, negotiation: null },
  });
  const state = (await (await phone.guest.get(`/api/negotiations/${MARAVIA}`)).json()) as { seat: string };
  expect(state.seat).toBe('FRA');
  expect((await france.get(`/api/negotiations/${MARAVIA}`)).status).toBe(200);
  expect((await signInBy(url)).status).toBe(410);
});

it('is over after ten minutes', async () => {
  const { url } = await made(await start());
  nowMs += 600_001;
  expect((await signInBy(url)).status).toBe(410);
});

it('is made by somebody who is signed in only', async () => {
  await start();
  expect((await test.guest('delegate-fra', '').post('/api/me/device-link', {})).status).toBe(401);
});

it('goes with the link that the Chair’s office withdraws, and the devices that came in by it', async () => {
  await start();
  const chair = await test.signIn('chair-office');
  const issued = (await (
    await chair.post(`/api/negotiations/${MARAVIA}/links`, { name: 'Lost Laptop', seat: 'observer' })
  ).json()) as { link: { id: string; person: string }; url: string };
  const signed = await signInBy(issued.url);
  const laptop = test.guest(issued.link.person, signed.guest.cookie);
  const phone = await signInBy((await made(laptop)).url);
  const unused = await made(laptop);
  const onPhone = test.guest(issued.link.person, phone.guest.cookie);
  expect((await onPhone.get('/api/negotiations')).status).toBe(200);
  await chair.delete(`/api/negotiations/${MARAVIA}/links/${issued.link.id}`);
  expect((await onPhone.get('/api/negotiations')).status).toBe(401);
  expect((await laptop.get('/api/negotiations')).status).toBe(401);
  expect((await signInBy(unused.url)).status).toBe(410);
});
