// `scripts/verify` and `scripts/repair` as programs on stores that are damaged: sentences and an exit code, and never a trace.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSmallBackup } from '../testing/small-store.ts';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'adref-tools-'));
  path = await makeSmallBackup(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs a tool to its end; with `deaf`, nobody reads what it prints. */
function run(tool: 'verify' | 'repair', args: readonly string[], deaf = false): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, `${tool}.ts`), ...args]);
    let [out, errors] = ['', ''];
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      errors += part;
    });
    if (deaf) child.stdout.destroy();
    else
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        out += part;
      });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, errors }));
  });
}

function meddle(sql: string): void {
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
}

describe('verify', () => {
  it.each([
    ['a changed kind', () => meddle("UPDATE row SET kind = 'none' WHERE n = 2"), 'n-1, row 2: '],
    ['a file that is cut off', () => truncateSync(path, 20_000), 'is cut off'],
    ['a letter', () => writeFileSync(path, 'Dear colleague,'), 'is not a store'],
  ])('says of %s what is wrong', async (_what, damage, sentence) => {
    damage();
    expect(await run('verify', [path])).toEqual({
      code: 1,
      out: expect.stringContaining(sentence),
      errors: '',
    });
  });

  it('tells by its exit code also when nobody reads it', async () => {
    expect(await run('verify', [path], true)).toMatchObject({ code: 0, errors: '' });
    meddle("UPDATE row SET seat = 'X'");
    expect(await run('verify', [path], true)).toMatchObject({ code: 1, errors: '' });
  });

  it('says that there is no store, or what could not be done', async () => {
    expect(await run('verify', [join(folder, 'none')])).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^There is no store at .*\n$/),
    });
    expect(await run('verify', [folder])).toMatchObject({ code: 1, errors: '' });
  });
});

describe('repair', () => {
  it('makes a copy that verify finds whole, and tells what is not in it', async () => {
    const copy = join(folder, 'mended.sqlite');
    expect(await run('repair', ['--data', folder, copy])).toMatchObject({ code: 0, errors: '' });
    rmSync(copy);
    meddle("UPDATE row SET kind = 'none' WHERE negotiation = 'n-1' AND n = 4");
    const mended = await run('repair', ['--data', folder, copy]);
    expect(mended).toMatchObject({ code: 1, errors: '' });
    expect(mended.out).toMatch(/^LEFT OUT {2}n-1: .*row 4.*; rows 1 to 3 are kept, until 20/m);
    expect(mended.out).toMatch(/^kept {6}n-1~own-FRA: all of its 3 rows$/m);
    expect(await run('verify', [copy])).toMatchObject({ code: 0, errors: '' });
    expect(await run('repair', ['--data', folder, copy])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('is there already'),
    });
  });
});
