// Reading, commanding and opening over HTTP, against the running server.
import { hashOfParagraph, leavesIn, type NegotiationState, plainText } from '@adref/negotiation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, problemAnswer } from '../testing/http-answers.ts';
import { type Guest, MARAVIA, startTestServer, type TestServer } from '../testing/test-server.ts';
import type { ReadParagraph } from './reading-text.ts';

const N = `/api/negotiations/${MARAVIA}`;
let test: TestServer;
let chair: Guest;
let france: Guest;
let observer: Guest;
let secretariat: Guest;
let nobody: Guest;

beforeAll(async () => {
  test = await startTestServer();
  chair = await test.signIn('chair-office');
  france = await test.signIn('delegate-fra');
  observer = await test.signIn('observer');
  secretariat = await test.signIn('secretariat-officer');
  nobody = test.guest('nobody', '');
});
afterAll(() => test.end());

describe('reading', () => {
  it('gives a delegation the state and the record', async () => {
    const { body, status } = await answerOf(await france.get(N));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      seat: 'FRA',
      person: 'delegate-fra',
      state: { id: MARAVIA, phase: { kind: 'negotiating' } },
    });
    const record = await answerOf(await france.get(`${N}/record`));
    expect(record.body).toMatchObject({
      acts: expect.arrayContaining([
        expect.objectContaining({ act: expect.objectContaining({ kind: 'negotiation-opened' }) }),
      ]),
    });
  });

  it('gives an observer the clean text only, until the Chair allows more', async () => {
    for (const path of [N, `${N}/record`, `${N}/export?form=bracketed&as=md`]) {
      expect(await answerOf(await observer.get(path))).toEqual(
        problemAnswer(403, 'urn:adref:problem:not-permitted'),
      );
    }
    const { body, status } = await answerOf(await observer.get(`${N}/reading`));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: MARAVIA,
      seat: 'observer',
      paragraphs: expect.arrayContaining([
        expect.objectContaining({ words: expect.stringContaining('took note of the report') }),
      ]),
    });
    expect(JSON.stringify(body)).not.toContain('positions');
    const { state } = (await (await chair.get(N)).json()) as { state: NegotiationState };
    const [leaf] = state.paragraphs.flatMap(({ segments }) => leavesIn(segments));
    if (leaf === undefined) throw new Error('no text');
    const words = plainText(leaf.text);
    const bracket = {
      kind: 'open-bracket',
      from: { leaf: leaf.id, offset: 0 },
      to: { leaf: leaf.id, offset: words.length },
      expected: words,
      reason: '',
      wordings: [[{ text: 'a secret proposal' }]],
    };
    expect((await france.post(`${N}/commands`, { id: 'bracket-1', command: bracket })).status).toBe(200);
    const seen = await (await observer.get(`${N}/reading`)).text();
    expect(seen).toContain(words);
    expect(seen).not.toContain('a secret proposal');
    expect(await (await secretariat.get(`${N}/reading`)).text()).not.toContain('a secret proposal');
    const proposal = {
      kind: 'propose-paragraph',
      after: state.paragraphs[0]?.id ?? null,
      shape: 'numbered',
      level: 1,
      text: [{ text: 'a new paragraph in secret' }],
      reason: '',
    };
    expect((await france.post(`${N}/commands`, { id: 'new-1', command: proposal })).status).toBe(200);
    const read = async (seat: typeof observer) =>
      ((await (await seat.get(`${N}/reading`)).json()) as { paragraphs: readonly ReadParagraph[] })
        .paragraphs;
    expect((await read(observer)).length).toBe(state.paragraphs.length);
    expect((await read(observer)).map((one) => one.words)).not.toContain('');
    expect((await read(secretariat)).map((one) => one.words).join()).not.toContain('in secret');
    // Both call a paragraph as the room does, also behind one that has gone.
    const [, , gone] = state.paragraphs.filter(({ kind }) => kind === 'numbered');
    if (gone === undefined) throw new Error('no third number');
    const deletion = { kind: 'delete-paragraph', paragraph: gone.id, expected: hashOfParagraph(gone) };
    expect((await chair.post(`${N}/commands`, { id: 'gone-1', command: deletion })).status).toBe(200);
    const called = new Map((await read(secretariat)).map(({ id, label }) => [id, label]));
    const seenByObserver = (await read(observer)).map(({ id, label }) => [id, label]);
    expect(seenByObserver).toEqual(seenByObserver.map(([id = '']) => [id, called.get(id)]));
    expect(seenByObserver.map(([, label]) => label)).toContain('4');
    expect(seenByObserver.map(([, label]) => label)).not.toContain('3');
    const notYet = await answerOf(await observer.get(`${N}/export?form=agreed&as=md`));
    expect(notYet).toEqual(problemAnswer(409, 'urn:adref:problem:not-agreed'));
    expect(notYet.body).not.toHaveProperty('refusal');
    const allow = { kind: 'allow-reading', seat: 'observer', extent: 'record' };
    expect((await chair.post(`${N}/commands`, { id: 'allow-1', command: allow })).status).toBe(200);
    expect((await observer.get(N)).status).toBe(200);
    await chair.post(`${N}/commands`, { id: 'allow-2', command: { ...allow, extent: 'text' } });
    expect((await observer.get(N)).status).toBe(403);
  });

  it('tells nobody else that there is such a negotiation', async () => {
    const elsewhere = await answerOf(await france.get('/api/negotiations/no-such'));
    expect(elsewhere).toEqual(problemAnswer(404, 'urn:adref:problem:no-such-thing'));
    await test.server.signInStore.savePerson({
      id: 'p-stranger',
      name: 'A Stranger',
      mayOpen: false,
      home: null,
    });
    const stranger = await test.signIn('p-stranger');
    expect(await answerOf(await stranger.get(N))).toEqual(elsewhere);
    expect(await (await stranger.get('/api/negotiations')).json()).toEqual({ negotiations: [] });
    expect(await answerOf(await nobody.get(N))).toEqual(
      problemAnswer(401, 'urn:adref:problem:not-signed-in'),
    );
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
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="?[\w.-]+-draft-\d{4}-\d\d-\d\d-\d{4}\.html"?$/,
    );
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
    const refused = await answerOf(await france.get(`${N}/export?form=agreed&as=md`));
    expect(refused).toEqual(problemAnswer(409, 'urn:adref:refusal:obstacles'));
    expect(refused.body).toMatchObject({
      refusal: {
        kind: 'obstacles',
        obstacles: expect.arrayContaining([expect.objectContaining({ kind: 'paragraph-not-agreed' })]),
      },
    });
    expect((await france.get(`${N}/export?form=agreed&as=exe`)).status).toBe(400);
    const called = async (numbers: string) =>
      (await france.get(`${N}/export?form=bracketed&as=md&numbers=${numbers}`)).text();
    expect(await called('bis')).toContain('3 bis is a new paragraph');
    expect(await called('alt')).toContain('3 bis is another version');
    expect((await france.get(`${N}/export?form=bracketed&as=md&numbers=ter`)).status).toBe(400);
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
      await answerOf(await chair.post(`${N}/commands`, sent)),
      await answerOf(await chair.post(`${N}/commands`, sent)),
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
    const refused = await answerOf(
      await france.post(`${N}/commands`, { id: 'fra-1', command: add('Not mine to add') }),
    );
    expect(refused).toEqual(problemAnswer(403, 'urn:adref:refusal:not-permitted'));
    expect(refused.body).toMatchObject({
      refusal: { kind: 'not-permitted', doing: 'add-paragraphs', seat: 'FRA' },
    });
    const adopt = await answerOf(
      await chair.post(`${N}/commands`, { id: 'adopt-1', command: { kind: 'adopt', expected: 'x' } }),
    );
    expect(adopt.status).toBe(409);
  });

  it('must be commands, in JSON, of bearable size, from our own pages', async () => {
    for (const body of [{}, { id: 'x', command: { kind: 'explode' } }, '{"id": "x", ', '[]', 'null']) {
      expect(await answerOf(await chair.post(`${N}/commands`, body))).toEqual(
        problemAnswer(400, 'urn:adref:problem:malformed'),
      );
    }
    const huge = { id: 'x', command: add('x'.repeat(2_100_000)) };
    expect(await answerOf(await chair.post(`${N}/commands`, huge))).toEqual(
      problemAnswer(413, 'urn:adref:problem:too-large'),
    );
    const sent = { id: 'evil', command: add('From elsewhere') };
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect(await answerOf(await chair.post(`${N}/commands`, sent, headers))).toEqual(
        problemAnswer(403, 'urn:adref:problem:wrong-origin'),
      );
    }
    expect(
      (await chair.post(`${N}/commands`, { ...sent, id: 'ours' }, { origin: test.address })).status,
    ).toBe(200);
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

  it('is for the Chair’s office, seats it, remembers what the draft was read from, and can be repeated', async () => {
    const from = { name: 'проект.txt', hash: 'a'.repeat(64) };
    const sent = { id: 'open-1', command: opening, drafts, from };
    expect(await answerOf(await france.post('/api/negotiations', sent))).toEqual(
      problemAnswer(403, 'urn:adref:problem:not-permitted'),
    );
    for (let time = 0; time < 2; time += 1) {
      expect(await answerOf(await chair.post('/api/negotiations', sent))).toMatchObject({
        status: 201,
        body: { negotiation: 'borduria-2026' },
      });
    }
    const { state, seat } = (await (await chair.get('/api/negotiations/borduria-2026')).json()) as {
      state: { paragraphs: unknown[]; acts: number };
      seat: string;
    };
    expect([seat, state.paragraphs.length, state.acts]).toEqual(['chair', 1, 3]);
    const record = await chair.get('/api/negotiations/borduria-2026/record');
    expect(await record.json()).toMatchObject({ acts: [{}, {}, { act: { source: 'draft', from } }] });
    expect((await france.get('/api/negotiations/borduria-2026')).status).toBe(404);
    const taken = await answerOf(await chair.post('/api/negotiations', { ...sent, id: 'open-2' }));
    expect(taken).toEqual(problemAnswer(409, 'urn:adref:refusal:already-open'));
  });

  it('records a draft that is longer than one command may be in parts, in its order', async () => {
    const long = Array.from({ length: 700 }, (_, i) => ({
      kind: 'numbered',
      level: 1,
      text: [{ text: `Paragraph ${i + 1} ${'x'.repeat(400)}` }],
    }));
    const sent = {
      id: 'open-long',
      command: { ...opening, negotiation: 'long-2026' },
      drafts: long,
    };
    for (let time = 0; time < 2; time += 1)
      expect((await chair.post('/api/negotiations', sent)).status).toBe(201);
    const { state } = (await (await chair.get('/api/negotiations/long-2026')).json()) as {
      state: { paragraphs: { segments: { text: { text: string }[] }[] }[]; acts: number };
    };
    const begins = state.paragraphs.map(({ segments }) => segments[0]?.text[0]?.text.split(' x')[0]);
    expect(begins).toEqual(long.map((_, i) => `Paragraph ${i + 1}`));
    expect(state.acts).toBe(4);
  });

  it('needs an id that can stand in an address, and a draft', async () => {
    const bad = { id: 'open-3', command: { ...opening, negotiation: '../x' }, drafts };
    expect(await answerOf(await chair.post('/api/negotiations', bad))).toEqual(
      problemAnswer(400, 'urn:adref:problem:malformed'),
    );
    expect((await chair.post('/api/negotiations', { id: 'open-4', command: opening })).status).toBe(400);
  });
});
