// The record in parts, and the excerpt that our page begins with, against the running server.
import { foldRecord, type RecordedAct } from '@adref/negotiation';
import { decodeExcerpt, recordOf } from '@adref/text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { answerOf, problemAnswer } from '../testing/http-answers.ts';
import { type Guest, MARAVIA, startTestServer, type TestServer } from '../testing/test-server.ts';

const N = `/api/negotiations/${MARAVIA}`;
let test: TestServer;
let chair: Guest;
let observer: Guest;

beforeAll(async () => {
  test = await startTestServer({ roomLimits: { excerptFromActs: 5, excerptGrowth: 200, excerptPauseMs: 0 } });
  chair = await test.signIn('chair-office');
  observer = await test.signIn('observer');
});
afterAll(() => test.end());

async function actsOf(path: string): Promise<readonly RecordedAct[]> {
  return ((await (await chair.get(path)).json()) as { acts: readonly RecordedAct[] }).acts;
}

async function newestHash(): Promise<string> {
  const answer = await (await chair.get(`${N}/excerpt`)).json();
  return (answer as { excerpt: { hash: string } }).excerpt.hash;
}

describe('the record in parts', () => {
  it('gives the acts from one number up to another, as in the whole', async () => {
    const all = await actsOf(`${N}/record`);
    expect(await actsOf(`${N}/record?from=3&to=7`)).toEqual(all.slice(3, 7));
    expect(await actsOf(`${N}/record?from=${all.length - 1}&to=${all.length + 50}`)).toEqual(all.slice(-1));
    expect(await actsOf(`${N}/record?from=${all.length + 5}&to=${all.length + 9}`)).toEqual([]);
  });

  it('asks for two numbers', async () => {
    for (const query of ['from=1', 'from=-1&to=4', 'from=1e30&to=4', 'from=a&to=b']) {
      const answer = await answerOf(await chair.get(`${N}/record?${query}`));
      expect(answer).toEqual(problemAnswer(400, 'urn:adref:problem:malformed'));
    }
  });

  it('is for seats that may read the record', async () => {
    for (const path of ['record?from=0&to=3', 'excerpt/abc']) {
      const answer = await answerOf(await observer.get(`${N}/${path}`));
      expect(answer).toEqual(problemAnswer(403, 'urn:adref:problem:not-permitted'));
    }
  });

  it('has no excerpt for whoever may not read it, nor where there is no negotiation', async () => {
    for (const path of [`${N}/excerpt`, '/api/negotiations/none/excerpt'])
      expect(await (await observer.get(path)).json()).toEqual({ excerpt: null });
  });
});

describe('the excerpt', () => {
  it('holds the state and the words as they stand, kept by browsers and not by proxies', async () => {
    const all = await actsOf(`${N}/record`);
    for (const encoding of ['br', 'gzip']) {
      const path = `${N}/excerpt/${await newestHash()}`;
      const response = await chair.get(path, { 'accept-encoding': encoding });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/);
      const excerpt = decodeExcerpt(new Uint8Array(await response.arrayBuffer()));
      if (excerpt === null) throw new Error('not an excerpt');
      expect(excerpt.state).toEqual(JSON.parse(JSON.stringify(foldRecord(all))));
      const page = new Y.Doc();
      Y.applyUpdate(page, excerpt.update);
      expect(recordOf(page).toArray()).toEqual(all.slice(-1));
    }
  });

  it('is found by its hash until there are two newer ones', async () => {
    const first = await newestHash();
    expect(await newestHash()).toBe(first);
    const found = async () => (await chair.get(`${N}/excerpt/${first}`)).status;
    expect(await found()).toBe(200);
    for (const still of [200, 404]) {
      const command = {
        kind: 'comment',
        on: { paragraph: 'none', bracket: null, quote: null },
        words: 'x',
        mentions: [],
      };
      const id = `command-${still}`;
      const paragraphs = ((await (await chair.get(N)).json()) as { state: { paragraphs: { id: string }[] } })
        .state.paragraphs;
      const on = { ...command.on, paragraph: paragraphs[0]?.id };
      expect((await chair.post(`${N}/commands`, { id, command: { ...command, on } })).status).toBe(200);
      expect(await newestHash()).not.toBe(first);
      expect(await found()).toBe(still);
    }
  });
});
