// The server and its tools as programs: started, stopped, killed, copied, checked and damaged.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from './testing/room-client.ts';
import { MARAVIA } from './testing/test-server.ts';

const N = `/api/negotiations/${MARAVIA}`;
let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adref-program-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  printed(): string;
  /** The printed sign-in token of a seat. */
  token(seat: string): string;
}

function program(name: string): string {
  return join(import.meta.dirname, `${name}.ts`);
}

/** Starts the server and waits until it has printed its links. */
async function start(...args: readonly string[]): Promise<Started> {
  const child = spawn(
    process.execPath,
    [program('main'), '--port', '0', '--data', folder, '--demo', ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  children.push(child);
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (/ observer .*\n/.test(printed)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${printed}`)));
  });
  const address = /Adref is at (\S+?)\/?\n/.exec(printed)?.[1] ?? '';
  return {
    child,
    address,
    printed: () => printed,
    token: (seat) => new RegExp(` ${seat} .*#(\\S+)`).exec(printed)?.[1] ?? '',
  };
}

async function stop({ child }: Started, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  await once(child, 'exit');
  return child.exitCode;
}

async function cookieOf({ address, token }: Started, seat: string): Promise<string> {
  const response = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: token(seat) }),
  });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function addParagraph({ address }: Started, cookie: string, words: string): Promise<number> {
  const drafts = [{ kind: 'plain', level: 1, text: [{ text: words }] }];
  const command = { kind: 'add-paragraphs', after: null, drafts, source: 'draft' };
  const headers = { cookie, 'content-type': 'application/json' };
  const body = JSON.stringify({ id: `add ${words}`, command });
  return (await fetch(`${address + N}/commands`, { method: 'POST', headers, body })).status;
}

/** Runs a program to its end. */
function run(name: string, ...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program(name), ...args], (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

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
    const killed = spawn(process.execPath, [
      program('main'),
      '--port',
      '0',
      '--data',
      folder,
      '--demo',
      'long',
    ]);
    children.push(killed);
    await once(killed.stdout, 'data'); // It listens, and is building.
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const long = await start('--demo', 'long');
    const ofAustria = await cookieOf(long, 'AUT');
    const agreed = `${long.address}/api/negotiations/velmora-2026/export?form=agreed&as=md`;
    expect((await fetch(agreed, { headers: { cookie: ofAustria } })).status).toBe(200);
    expect(long.token('GRC')).toBe('');
    await stop(long, 'SIGTERM');
    const again = await start();
    expect(await cookieOf(again, 'GRC')).toContain('adref-delegate-grc=');
    await stop(again, 'SIGTERM');
    const verdict = await verify(store());
    expect(verdict.out).toMatch(/whole +maravia-2026/);
    expect(verdict.out).toMatch(/whole +velmora-2026: \d+ rows, 8\d\d acts/);
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

describe('the tools', () => {
  it('copy a store in use, whole, and never over a file', async () => {
    const running = await start();
    const cookie = await cookieOf(running, 'chair');
    const target = join(folder, 'copy.sqlite');
    expect(await run('tools/backup', '--data', folder, target)).toEqual({
      code: 0,
      out: `${target}\n`,
      err: '',
    });
    expect(await addParagraph(running, cookie, 'After the copy')).toBe(200);
    expect(await verify(target)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`whole    ${MARAVIA}: `),
    });
    expect(await verify(store())).toMatchObject({ code: 0 });
    const again = await run('tools/backup', '--data', folder, target);
    expect(again).toEqual({ code: 2, out: '', err: expect.stringContaining('is there already') });
    await stop(running, 'SIGTERM');

    const restored = join(folder, 'restored');
    const elsewhere = await start('--data', restored);
    await stop(elsewhere, 'SIGTERM');
    copyFileSync(target, join(restored, 'adref.sqlite'));
    const back = await start('--data', restored);
    const text = await (await fetch(`${back.address + N}/reading`, { headers: { cookie } })).text();
    expect(text).toContain('took note of the report');
    expect(text).not.toContain('After the copy');
  });

  it('name the first row that is not as written, whichever part of it was changed', async () => {
    await stop(await start(), 'SIGTERM');
    const changes = [
      "bytes = CAST(substr(bytes, 1, 5) || x'00' || substr(bytes, 7) AS BLOB)",
      "at = '2020-01-01T00:00:00.000Z'",
      "seat = 'CHN'",
      "meta = meta || ' '",
      "hash = replace(hash, substr(hash, 1, 1), 'x')",
    ];
    const copy = join(folder, 'copy.sqlite');
    expect(await run('tools/backup', '--data', folder, copy)).toMatchObject({ code: 0 });
    const damaged = join(folder, 'damaged.sqlite');
    const change = (sql: string) => {
      copyFileSync(copy, damaged);
      const db = new DatabaseSync(damaged);
      db.exec(sql);
      db.close();
      return verify(damaged);
    };
    for (const one of changes) {
      expect(await change(`UPDATE row SET ${one} WHERE n = 3`)).toMatchObject({
        code: 1,
        out: expect.stringContaining(`DAMAGED  ${MARAVIA}, row 3: `),
      });
    }
    expect(await change('DELETE FROM row WHERE n = 2')).toMatchObject({
      code: 1,
      out: expect.stringContaining('row 2 is missing'),
    });
  });

  it('find a byte changed in the file itself', async () => {
    await stop(await start(), 'SIGTERM');
    const segment = join(folder, 'log', '00000001.log');
    const bytes = readFileSync(segment);
    const at = bytes.indexOf('took note of the report');
    expect(at).toBeGreaterThan(0);
    bytes[at] = 0x54; // "Took"
    writeFileSync(segment, bytes);
    expect(await verify(store())).toMatchObject({ code: 1, out: expect.stringMatching(/row \d+/) });
  });

  it('say when there is nothing to check or copy', async () => {
    expect(await verify(join(folder, 'nothing'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no store'),
    });
    expect(await run('tools/backup', '--data', join(folder, 'nothing'))).toMatchObject({ code: 2 });
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });

  it('let an office in, and somebody known again, while the server runs', async () => {
    const running = await start();
    const tokenOf = (out: string) => out.trim().split('#')[1] ?? '';
    const office = await run(
      'admin',
      'office-link',
      'Chair’s second office',
      '--data',
      folder,
      '--base-url',
      running.address,
    );
    expect(office).toEqual({ code: 0, out: expect.stringMatching(`^${running.address}/sign-in#`), err: '' });
    const cookie = await cookieOf({ ...running, token: () => tokenOf(office.out) }, 'chair');
    const me = await (await fetch(`${running.address}/api/me`, { headers: { cookie } })).json();
    expect(me).toMatchObject({ me: { name: 'Chair’s second office', mayOpen: true } });
    const people = await run('admin', 'people', '--data', folder);
    expect(people.out).toContain(`delegate-fra\tDelegate of France\t${MARAVIA}\n`);
    const link = await run('admin', 'link', 'delegate-fra', '--data', folder);
    const france = await cookieOf({ ...running, token: () => tokenOf(link.out) }, 'FRA');
    expect((await fetch(running.address + N, { headers: { cookie: france } })).status).toBe(200);
    expect(await run('admin', 'end-sessions', 'delegate-fra', '--data', folder)).toMatchObject({ code: 0 });
    expect((await fetch(running.address + N, { headers: { cookie: france } })).status).toBe(401);
    expect(await run('admin', 'link', 'p-nobody', '--data', folder)).toMatchObject({ code: 2 });
    for (const name of ['turned \u202eround', 'x'.repeat(201), ' '])
      expect(await run('admin', 'office-link', name, '--data', folder)).toEqual({
        code: 2,
        out: '',
        err: expect.stringMatching(/^[^\n]+\.\n$/),
      });
    expect(await run('admin', 'people', '--data', join(folder, 'nothing'))).toMatchObject({ code: 2 });
  });
});
