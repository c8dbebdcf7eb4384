// Half of a character becomes another one on its way to the disk, and a zero below zero is a number that no page takes from a
// document: what is shown and what is stored would not be one, and the room would be stopped, or nobody could enter it again. So they are
// refused wherever a person can write them, in ids and quotes too, and the room goes on.
import { setTimeout as pause } from 'node:timers/promises';
import type { NegotiationState } from '@adref/negotiation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Guest, MARAVIA, startTestServer, type TestServer } from './testing/test-server.ts';

const N = `/api/negotiations/${MARAVIA}`;
const [HALF, OTHER_HALF] = ['\ud83d', 'слово\udc00'];
let test: TestServer;
let france: Guest;
let paragraph = '';

beforeAll(async () => {
  // A checkpoint, which compares what is shown with what is stored, as soon as nothing happens.
  test = await startTestServer({ roomLimits: { checkpointPauseMs: 30, rowsPerCheckpoint: 1 } });
  france = await test.signIn('delegate-fra');
  paragraph = (await paragraphs())[0]?.id ?? '';
});
afterAll(() => test.end());

async function paragraphs(): Promise<NegotiationState['paragraphs']> {
  const { state } = (await (await france.get(N)).json()) as { readonly state: NegotiationState };
  return state.paragraphs;
}

const quote = { leaf: 'l-1', start: 0, end: 4, words: 'word' };
const on = () => ({ paragraph, bracket: null, wording: null, stance: null, acts: 1, quote: null });
const say = (place: object, id = 'c-1', more: object = {}) => ({
  id,
  command: { kind: 'say', on: place, words: 'A word.', mentions: [], ...more },
});

describe.each([HALF, OTHER_HALF])('half a character, %j', (half) => {
  it.each<[string, () => object]>([
    ['the id of what is said', () => say(on(), half)],
    ['the words', () => say(on(), 'c-1', { words: half })],
    ['the words of a quote', () => say({ ...on(), quote: { ...quote, words: half } })],
    ['the leaf of a quote', () => say({ ...on(), quote: { ...quote, leaf: half } })],
    ['a paragraph', () => say({ ...on(), paragraph: half })],
    ['a bracket', () => say({ ...on(), bracket: half })],
    ['a wording', () => say({ ...on(), wording: half })],
    ['a thread', () => say({ thread: half })],
    ['a mention', () => say(on(), 'c-1', { mentions: [half] })],
  ])('in %s of a private room', async (_, body) => {
    const answer = await france.post(`${N}/rooms/own-FRA/commands`, body());
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('in the id of an opening', async () => {
    const chair = await test.signIn('chair-office');
    const delegations = [{ seat: 'FRA', name: 'France', code: 'FRA', permanent: true }];
    const about = { title: 'T', symbol: '', situation: '', reportSymbol: '', year: 2026, chairMember: null };
    const command = { kind: 'open-negotiation', negotiation: 'n-9', ...about, delegations };
    const answer = await chair.post('/api/negotiations', { id: half, command, drafts: [] });
    expect(answer.status).toBe(400);
  });
});

it('a zero below zero is refused in every place of a text, and pages can still read the record', async () => {
  const leaf = (await paragraphs())[1]?.segments[0]?.id ?? '';
  const [from, to] = ['{"leaf":"LEAF","offset":-0}', '{"leaf":"LEAF","offset":3}'];
  const quoted = '{"leaf":"LEAF","start":-0,"end":1,"words":"T"}';
  const bodies = [
    `{"kind":"open-bracket","from":${from},"to":${to},"expected":"","reason":"","wordings":[]}`,
    `{"kind":"comment","on":{"paragraph":"${paragraph}","bracket":null,"quote":${quoted}},"words":"x","mentions":[]}`,
    `{"kind":"split-paragraph","at":${from},"paragraph":"${paragraph}","expected":""}`,
  ];
  for (const body of bodies) {
    const command = body.replaceAll('LEAF', leaf);
    const answer = await france.post(`${N}/commands`, `{"id":"z-1","command":${command}}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ type: 'urn:adref:problem:malformed' });
  }
  for (const place of [{ acts: 'ZERO' }, { quote: { ...quote, start: 'ZERO' } }]) {
    const body = JSON.stringify(say({ ...on(), ...place })).replace('"ZERO"', '-0');
    expect((await france.post(`${N}/rooms/own-FRA/commands`, body)).status).toBe(400);
  }
});

it('what can be written stays, and the room is not stopped', async () => {
  const answer = await france.post(
    `${N}/rooms/own-FRA/commands`,
    say({ ...on(), quote: { ...quote, words: '🕊 слово' } }, 'c-2'),
  );
  expect(await answer.json()).toMatchObject({ ok: true });
  await pause(300); // Some checkpoints long.
  expect((await france.post(`${N}/rooms/own-FRA/commands`, say(on(), 'c-3'))).status).toBe(200);
  expect(test.log()).not.toContain('room stopped');
});
