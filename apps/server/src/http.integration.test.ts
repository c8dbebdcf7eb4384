// HTTP against the real server: signing in, reading, commands, links, opening, exports, and what is refused.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Guest, MARAVIA, startTestServer, type TestServer } from './testing/test-server.ts';

const N = `/api/negotiations/${MARAVIA}`;
let test: TestServer;
let chair: Guest;
let france: Guest;
let observer: Guest;
let nobody: Guest;

async function bodyOf(response: Response) {
  const body: unknown = await response.json();
  return { status: response.status, type: response.headers.get('content-type')?.split(';')[0], body };
}

/** A refusal or problem as every one of them looks. */
function problem(status: number, type: string, detail: unknown = expect.stringMatching(/^\p{Lu}.+\.$/u)) {
  return {
    status,
    type: 'application/problem+json',
    body: expect.objectContaining({ status, type, detail, title: expect.any(String) }),
  };
}

beforeAll(async () => {
  test = await startTestServer();
  chair = await test.signIn('chair-office');
  france = await test.signIn('delegate-fra');
  observer = await test.signIn('observer');
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
    expect(await bodyOf(await nobody.post('/api/links/look', { token }))).toMatchObject({
      status: 200,
      body: who,
    });
    const response = await nobody.post('/api/sign-in', { token });
    expect(response.headers.get('set-cookie')).toMatch(
      /^adref-delegate-pak=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await bodyOf(response)).toMatchObject({ status: 200, body: who });
    expect(await bodyOf(await nobody.post('/api/sign-in', { token }))).toEqual(
      problem(410, 'urn:adref:problem:link-over'),
    );
    expect(await bodyOf(await nobody.post('/api/links/look', { token }))).toEqual(
      problem(410, 'urn:adref:problem:link-over'),
    );
  });

  it('does not know a made-up link', async () => {
    const token = 'A'.repeat(43);
    expect(await bodyOf(await nobody.post('/api/sign-in', { token }))).toEqual(
      problem(404, 'urn:adref:problem:no-such-thing'),
    );
    expect(await bodyOf(await nobody.post('/api/sign-in', {}))).toEqual(
      problem(400, 'urn:adref:problem:malformed'),
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
    expect(await bodyOf(await guest.get(N))).toEqual(problem(401, 'urn:adref:problem:not-signed-in'));
  });
});

describe('reading', () => {
  it('gives a delegation the state and the record', async () => {
    const { body, status } = await bodyOf(await france.get(N));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      seat: 'FRA',
      person: 'delegate-fra',
      state: { id: MARAVIA, phase: { kind: 'negotiating' } },
    });
    const record = await bodyOf(await france.get(`${N}/record`));
    expect(record.body).toMatchObject({
      acts: expect.arrayContaining([
        expect.objectContaining({ act: expect.objectContaining({ kind: 'negotiation-opened' }) }),
      ]),
    });
  });

  it('gives an observer the clean text only, until the Chair allows more', async () => {
    for (const path of [N, `${N}/record`, `${N}/export?form=bracketed&as=md`]) {
      expect(await bodyOf(await observer.get(path))).toEqual(problem(403, 'urn:adref:problem:not-permitted'));
    }
    const { body, status } = await bodyOf(await observer.get(`${N}/reading`));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: MARAVIA,
      seat: 'observer',
      paragraphs: expect.arrayContaining([
        expect.objectContaining({ words: expect.stringContaining('took note of the report') }),
      ]),
    });
    expect(JSON.stringify(body)).not.toContain('positions');
    const allow = { kind: 'allow-reading', seat: 'observer', extent: 'record' };
    expect((await chair.post(`${N}/commands`, { id: 'allow-1', command: allow })).status).toBe(200);
    expect((await observer.get(N)).status).toBe(200);
    await chair.post(`${N}/commands`, { id: 'allow-2', command: { ...allow, extent: 'text' } });
    expect((await observer.get(N)).status).toBe(403);
  });

  it('tells nobody else that there is such a negotiation', async () => {
    const elsewhere = await bodyOf(await france.get('/api/negotiations/no-such'));
    expect(elsewhere).toEqual(problem(404, 'urn:adref:problem:no-such-thing'));
    await test.server.signInStore.savePerson({
      id: 'p-stranger',
      name: 'A Stranger',
      mayOpen: false,
      home: null,
    });
    const stranger = await test.signIn('p-stranger');
    expect(await bodyOf(await stranger.get(N))).toEqual(elsewhere);
    expect(await (await stranger.get('/api/negotiations')).json()).toEqual({ negotiations: [] });
    expect(await bodyOf(await nobody.get(N))).toEqual(problem(401, 'urn:adref:problem:not-signed-in'));
  });

  it('lists the negotiations in which somebody has a seat', async () => {
    expect(await (await france.get('/api/negotiations')).json()).toEqual({
      negotiations: [
        expect.objectContaining({
          id: MARAVIA,
          seat: 'FRA',
          reading: 'record',
          paragraphs: { total: expect.any(Number), adRef: 0, agreed: 0 },
        }),
      ],
    });
  });

  it('exports the bracketed text at any time, and the agreed text when there is one', async () => {
    const file = await france.get(`${N}/export?form=bracketed&as=html`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="?[\w.-]+-draft\.html"?$/);
    expect(file.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await file.text()).toContain('took note of the report');
    const word = await fetch(`${test.address}${N}/export?form=bracketed&as=docx&person=delegate-fra`, {
      headers: { cookie: france.cookie },
    });
    expect(
      Buffer.from(await word.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const refused = await bodyOf(await france.get(`${N}/export?form=agreed&as=md`));
    expect(refused).toEqual(problem(409, 'urn:adref:refusal:obstacles'));
    expect(refused.body).toMatchObject({
      refusal: {
        kind: 'obstacles',
        obstacles: expect.arrayContaining([expect.objectContaining({ kind: 'paragraph-not-agreed' })]),
      },
    });
    expect((await france.get(`${N}/export?form=agreed&as=exe`)).status).toBe(400);
  });
});

describe('commands', () => {
  const add = (words: string) => ({
    kind: 'add-paragraphs',
    after: null,
    drafts: [{ kind: 'plain', level: 1, text: [{ text: words }] }],
    source: 'draft',
  });

  it('are done once, however often they are sent', async () => {
    const sent = { id: 'add-once', command: add('A paragraph of its own') };
    const [first, second] = [
      await bodyOf(await chair.post(`${N}/commands`, sent)),
      await bodyOf(await chair.post(`${N}/commands`, sent)),
    ];
    expect(first).toMatchObject({
      status: 200,
      body: { id: 'add-once', ok: true, acts: [expect.any(Number)] },
    });
    expect(second).toEqual(first);
    const text = await (await france.get(`${N}/reading`)).text();
    expect(text.split('A paragraph of its own')).toHaveLength(2);
  });

  it('that are refused say why, in one sentence and as data', async () => {
    const refused = await bodyOf(
      await france.post(`${N}/commands`, { id: 'fra-1', command: add('Not mine to add') }),
    );
    expect(refused).toEqual(problem(403, 'urn:adref:refusal:not-permitted'));
    expect(refused.body).toMatchObject({
      refusal: { kind: 'not-permitted', doing: 'add-paragraphs', seat: 'FRA' },
    });
    const adopt = await bodyOf(
      await chair.post(`${N}/commands`, { id: 'adopt-1', command: { kind: 'adopt', expected: 'x' } }),
    );
    expect(adopt.status).toBe(409);
  });

  it('must be commands, in JSON, of bearable size, from our own pages', async () => {
    for (const body of [{}, { id: 'x', command: { kind: 'explode' } }, '{"id": "x", ', '[]', 'null']) {
      expect(await bodyOf(await chair.post(`${N}/commands`, body))).toEqual(
        problem(400, 'urn:adref:problem:malformed'),
      );
    }
    const huge = { id: 'x', command: add('x'.repeat(2_100_000)) };
    expect(await bodyOf(await chair.post(`${N}/commands`, huge))).toEqual(
      problem(413, 'urn:adref:problem:too-large'),
    );
    const sent = { id: 'evil', command: add('From elsewhere') };
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect(await bodyOf(await chair.post(`${N}/commands`, sent, headers))).toEqual(
        problem(403, 'urn:adref:problem:wrong-origin'),
      );
    }
    expect(
      (await chair.post(`${N}/commands`, { ...sent, id: 'ours' }, { origin: test.address })).status,
    ).toBe(200);
  });
});

describe('the Chair’s links', () => {
  it('seat somebody, let them in, and end with everything that came of them', async () => {
    const issued = await bodyOf(await chair.post(`${N}/links`, { name: 'Amina Diallo', seat: 'SOM' }));
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
    const again = await bodyOf(await chair.post(`${N}/links`, { person: link.person }));
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
      expect(await bodyOf(response)).toEqual(problem(403, 'urn:adref:problem:not-permitted'));
    }
    expect(await bodyOf(await chair.post(`${N}/links`, { name: 'X', seat: 'ATL' }))).toEqual(
      problem(404, 'urn:adref:refusal:unknown'),
    );
    expect(await bodyOf(await chair.post(`${N}/links`, { person: 'chair-office' }))).toEqual(
      problem(403, 'urn:adref:problem:not-permitted'),
    );
    expect(await bodyOf(await chair.post(`${N}/links`, { person: 'p-nobody' }))).toEqual(
      problem(404, 'urn:adref:problem:no-such-thing'),
    );
    expect(await bodyOf(await chair.post(`${N}/links`, { name: '', seat: 'FRA' }))).toEqual(
      problem(400, 'urn:adref:problem:malformed'),
    );
  });
});

describe('opening a negotiation', () => {
  const opening = {
    kind: 'open-negotiation',
    negotiation: 'borduria-2026',
    title: 'Conclusions on Borduria',
    symbol: 'S/AC.51/2026/…',
    situation: 'Borduria',
    reportSymbol: '',
    year: 2026,
    chairMember: null,
    delegations: [{ seat: 'FRA', name: 'France', code: 'FRA', permanent: true }],
  };
  const drafts = [{ kind: 'numbered', level: 1, text: [{ text: 'The members took note of the report.' }] }];

  it('is for the Chair’s office, seats it, and can be repeated', async () => {
    const sent = { id: 'open-1', command: opening, drafts };
    expect(await bodyOf(await france.post('/api/negotiations', sent))).toEqual(
      problem(403, 'urn:adref:problem:not-permitted'),
    );
    for (let time = 0; time < 2; time += 1) {
      expect(await bodyOf(await chair.post('/api/negotiations', sent))).toMatchObject({
        status: 201,
        body: { negotiation: 'borduria-2026' },
      });
    }
    const { state, seat } = (await (await chair.get('/api/negotiations/borduria-2026')).json()) as {
      state: { paragraphs: unknown[]; acts: number };
      seat: string;
    };
    expect([seat, state.paragraphs.length, state.acts]).toEqual(['chair', 1, 3]);
    expect((await france.get('/api/negotiations/borduria-2026')).status).toBe(404);
    const taken = await bodyOf(await chair.post('/api/negotiations', { ...sent, id: 'open-2' }));
    expect(taken).toEqual(problem(409, 'urn:adref:refusal:already-open'));
  });

  it('needs an id that can stand in an address, and a draft', async () => {
    const bad = { id: 'open-3', command: { ...opening, negotiation: '../x' }, drafts };
    expect(await bodyOf(await chair.post('/api/negotiations', bad))).toEqual(
      problem(400, 'urn:adref:problem:malformed'),
    );
    expect((await chair.post('/api/negotiations', { id: 'open-4', command: opening })).status).toBe(400);
  });
});

describe('everything else', () => {
  it('says that it is alive, ready, and what it measures', async () => {
    expect((await nobody.get('/healthz')).status).toBe(200);
    expect((await nobody.get('/readyz')).status).toBe(200);
    const metrics = await (await nobody.get('/metrics')).text();
    expect(metrics).toContain('adref_journal_append_seconds_count');
    expect(metrics).toContain('route="/api/negotiations/:id"');
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
    expect(await bodyOf(await chair.get('/api/nothing'))).toEqual(
      problem(404, 'urn:adref:problem:no-such-thing'),
    );
    expect(await bodyOf(await chair.get('/nothing'))).toEqual(
      problem(404, 'urn:adref:problem:no-such-thing'),
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
    await chair.post(`${N}/commands`, '{"id": "Unspeakable words');
    const log = test.log();
    expect(log).toContain('"route":"/api/sign-in"');
    for (const secret of [
      'Unspeakable',
      'A paragraph of its own',
      'took note',
      'Amina',
      'adref-delegate',
      chair.cookie.split('=')[1] ?? '',
    ]) {
      expect(log).not.toContain(secret);
    }
  });
});
