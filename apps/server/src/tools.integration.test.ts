import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addParagraph, cookieOf, Programs, run, stop } from './testing/programs.ts';
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
