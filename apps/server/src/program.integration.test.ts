import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addParagraph, cookieOf, Programs, run, stop } from './testing/programs.ts';
import { until } from './testing/room-client.ts';
import { MARAVIA } from './testing/test-server.ts';

const N = `/api/negotiations/${MARAVIA}`;
let programs: Programs;
let folder: string;

beforeEach(() => {
  programs = new Programs();
  folder = programs.folder;
});
afterEach(() => programs.end());

const start = (...args: readonly string[]) => programs.start(...args);
const verify = (path: string) => run('tools/verify', path);
const store = () => join(folder, 'adref.sqlite');

describe('the server as a program', () => {
  it('stops in order when it is asked to, and goes on where it was', async () => {
    const first = await start();
    const cookie = await cookieOf(first, 'chair');
    expect(await addParagraph(first, cookie, 'Kept over a stop')).toBe(200);
    expect(await stop(first, 'SIGTERM')).toBe(0);
    const second = await start();
    const text = await (await fetch(`${second.address + N}/reading`, { headers: { cookie } })).text();
    expect(text).toContain('Kept over a stop');
    expect(second.token('chair')).not.toBe(first.token('chair'));
    expect(await cookieOf(second, 'FRA')).toContain('adref-delegate-fra=');
  });

  it('adds the long demonstration to a folder that has the short one, whole or not at all', async () => {
    const short = await start();
    await stop(short, 'SIGTERM');
    const killed = programs.spawn('--demo', 'long');
    await once(killed.stdout, 'data'); // It listens, and is building.
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const long = await start('--demo', 'long');
    const ofLorrimar = await cookieOf(long, 'LRM');
    const agreed = `${long.address}/api/negotiations/velmora-2026/export?form=agreed&as=md`;
    expect((await fetch(agreed, { headers: { cookie: ofLorrimar } })).status).toBe(200);
    expect(long.token('GRC')).toBe('');
    await stop(long, 'SIGTERM');
    const again = await start();
    expect(await cookieOf(again, 'GRC')).toContain('adref-delegate-grc=');
    await stop(again, 'SIGTERM');
    const verdict = await verify(store());
    expect(verdict.out).toMatch(/whole +maravia-2026/);
    expect(verdict.out).toMatch(/whole +velmora-2026: \d+ rows, 9\d\d acts/);
  });

  it('loses nothing that it answered when it is killed, however soon', async () => {
    const first = await start();
    const cookie = await cookieOf(first, 'chair');
    const answered: string[] = [];
    const sending = Array.from({ length: 40 }, async (_, i) => {
      const words = `Paragraph number ${i}.`;
      const status = await addParagraph(first, cookie, words).catch(() => 0);
      if (status === 200) answered.push(words);
      if (answered.length === 10) first.child.kill('SIGKILL');
    });
    await Promise.all(sending);
    expect(answered.length).toBeGreaterThanOrEqual(10);
    const second = await start();
    const text = await (await fetch(`${second.address + N}/reading`, { headers: { cookie } })).text();
    for (const words of answered) expect(text).toContain(words);
    await stop(second, 'SIGKILL');
    expect(await verify(store())).toMatchObject({ code: 0 });
  });

  it('says in one sentence why it does not start', async () => {
    const running = await start();
    const second = await run('main', '--port', '0', '--data', folder);
    expect(second).toEqual({ code: 2, out: '', err: `Another server is running on ${folder}.\n` });
    await stop(running, 'SIGTERM');
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const inUse = await run('main', '--port', port, '--data', folder);
    expect(inUse).toEqual({ code: 2, out: '', err: expect.stringContaining(`Port ${port} is in use.`) });
    taken.close();
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    for (const bad of [file, join(file, 'below')]) {
      const refused = await run('main', '--port', '0', '--data', bad);
      expect(refused).toEqual({
        code: 2,
        out: '',
        err: expect.stringMatching(/^The data folder [^\n]+\.\n$/),
      });
    }
    const nowhere = await run('main', '--port', '0', '--data', folder, '--host', '203.0.113.1');
    expect(nowhere).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/^The server cannot listen [^\n]+\.\n$/),
    });
    expect(await run('main', '--colour')).toEqual({
      code: 2,
      out: '',
      err: expect.stringContaining('--colour'),
    });
    expect(await run('main', '--help')).toEqual({ code: 0, out: expect.stringContaining('--data'), err: '' });
  });

  it('opens a demonstration in which somebody sits whom the store does not know', async () => {
    const first = await start();
    const cookie = await cookieOf(first, 'chair');
    const command = { kind: 'seat-person', person: 'p-nobody', name: 'Not Known', seat: 'observer' };
    const headers = { cookie, 'content-type': 'application/json' };
    const body = JSON.stringify({ id: 'seat-1', command });
    expect((await fetch(`${first.address + N}/commands`, { method: 'POST', headers, body })).status).toBe(
      200,
    );
    await stop(first, 'SIGTERM');
    const again = await start();
    expect(again.printed()).toContain('Sign-in links');
    await until(() => again.printed().includes('No link for Not Known'));
    expect(await stop(again, 'SIGTERM')).toBe(0);
  });

  it('does not start on a store that is cut off, and leaves it as it is', async () => {
    await stop(await start(), 'SIGTERM');
    const whole = readFileSync(store());
    writeFileSync(store(), whole.subarray(0, whole.length / 2));
    const refused = await run('main', '--port', '0', '--data', folder);
    expect(refused).toEqual({ code: 2, out: '', err: expect.stringContaining('cut off') });
    expect(readFileSync(store()).equals(whole.subarray(0, whole.length / 2))).toBe(true);
  });
});
