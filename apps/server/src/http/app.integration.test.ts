// What every request passes through, health, the web app and the log, against the running server.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, problemAnswer } from '../testing/http-answers.ts';
import { type Guest, MARAVIA, startTestServer, type TestServer } from '../testing/test-server.ts';

const N = `/api/negotiations/${MARAVIA}`;
let test: TestServer;
let chair: Guest;
let nobody: Guest;

beforeAll(async () => {
  test = await startTestServer();
  chair = await test.signIn('chair-office');
  nobody = test.guest('nobody', '');
});
afterAll(() => test.end());

describe('everything else', () => {
  it('says that it is alive, ready, and what it measures', async () => {
    expect((await nobody.get('/healthz')).status).toBe(200);
    expect((await nobody.get('/readyz')).status).toBe(200);
    const metrics = await (await nobody.get('/metrics')).text();
    expect(metrics).toContain('adref_journal_append_seconds_count');
    expect(metrics).toContain('route="/api/sign-in"');
    expect(metrics).not.toContain(MARAVIA);
    expect((await nobody.get('/metrics', { 'x-forwarded-for': '10.0.0.1' })).status).toBe(403);
  });

  it('allows pages nothing but what this server serves', async () => {
    const { headers } = await nobody.get('/healthz');
    expect(headers.get('content-security-policy')).toContain("default-src 'none';script-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('answers what is not there as a problem', async () => {
    expect(await answerOf(await chair.get('/api/nothing'))).toEqual(
      problemAnswer(404, 'urn:adref:problem:no-such-thing'),
    );
    expect(await answerOf(await chair.get('/nothing'))).toEqual(
      problemAnswer(404, 'urn:adref:problem:no-such-thing'),
    );
  });

  it('serves the web app: hashed assets for a year, every page the same index', async () => {
    const webFolder = mkdtempSync(join(tmpdir(), 'adref-web-'));
    mkdirSync(join(webFolder, 'assets'));
    writeFileSync(join(webFolder, 'index.html'), '<title>Adref</title>');
    writeFileSync(join(webFolder, 'assets', 'app-1a2b.js'), 'export {};');
    const own = await startTestServer({}, { webFolder });
    const get = (path: string) => own.guest('nobody', '').get(path, { accept: 'text/html' });
    const page = await get(`/as/delegate-fra/n/${MARAVIA}`);
    expect([page.status, page.headers.get('cache-control'), await page.text()]).toEqual([
      200,
      'no-cache',
      '<title>Adref</title>',
    ]);
    expect((await get('/assets/app-1a2b.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await get('/assets/gone.js')).status).toBe(404);
    expect((await get('/api/nothing')).status).toBe(404);
    expect((await get('/../../etc/passwd')).headers.get('content-type')).toContain('text/html');
    await own.end();
    rmSync(webFolder, { recursive: true });
  });

  it('logs neither text nor tokens nor names', async () => {
    const drafts = [{ kind: 'plain', level: 1, text: [{ text: 'Words of no log' }] }];
    const command = { kind: 'add-paragraphs', after: null, drafts, source: 'draft' };
    expect((await chair.post(`${N}/commands`, { id: 'add', command })).status).toBe(200);
    expect(
      (await chair.post(`${N}/commands`, { id: 'bad', command: { ...command, after: 'Words' } })).status,
    ).toBe(404);
    expect((await chair.post(`${N}/links`, { name: 'Amina Diallo', seat: 'SOM' })).status).toBe(201);
    expect((await chair.post(`${N}/commands`, '{"id": "Unspeakable words')).status).toBe(400);
    expect((await nobody.get('/api/negotiations/Words?person=Words')).status).toBe(401);
    const log = test.log();
    expect(log).toContain('"route":"/api/sign-in"');
    expect(log).toContain('"route":"/api/negotiations/:id/commands"');
    for (const secret of [
      'Unspeakable',
      'Words',
      'took note',
      'Amina',
      'adref-chair',
      chair.cookie.split('=')[1] ?? '',
    ]) {
      expect(log).not.toContain(secret);
    }
  });
});
