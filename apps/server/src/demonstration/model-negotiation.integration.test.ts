// The model negotiation on a real server: every command an HTTP request of the person on that seat, every typed word over a socket of
// theirs, the server stopped and started again in the middle. What is on the disk is what is shown after each chapter; the
// exports read as they should; and the second demonstration, built without a server's rooms, is the same negotiation.
import { join } from 'node:path';
import { agreedText, type NegotiationState, plainText, type RecordedAct } from '@adref/negotiation';
import { checkLeafLives, checkReplay, checkTraces, checkTree } from '@adref/negotiation/testing';
import { modelNegotiations, Player } from '@adref/scenarios';
import { afterEach, describe, expect, it } from 'vitest';
import { storePath } from '../storage/disk/store-claim.ts';
import { readStored } from '../testing/read-stored.ts';
import { PATIENT_LIMITS, ServedStage, StoryClock } from '../testing/served-stage.ts';
import { type Guest, startTestServer, type TestServer } from '../testing/test-server.ts';
import { verifyStore } from '../tools/verify-store.ts';
import { openModelDemonstration } from './model-demonstration.ts';

let test: TestServer;
afterEach(() => test.end());

function stored(): string {
  return storePath(join(test.folder, 'data'));
}

async function exported(guest: Guest, id: string, form: string, as: string): Promise<string> {
  const response = await guest.get(`/api/negotiations/${id}/export?form=${form}&as=${as}`);
  expect([as, response.status]).toEqual([as, 200]);
  return as === 'docx' ? Buffer.from(await response.arrayBuffer()).toString('latin1') : response.text();
}

async function recordOf(id: string): Promise<{ state: NegotiationState; record: readonly RecordedAct[] }> {
  const room = await test.server.rooms.get(id);
  if (room === null) throw new Error(`${id} is not there`);
  return { state: room.state(), record: room.record() };
}

function expectLaws({ state, record }: { state: NegotiationState; record: readonly RecordedAct[] }): void {
  checkReplay(record, state);
  checkTree(state);
  checkLeafLives(record, state);
  checkTraces(record, state);
}

function wordsOf(state: NegotiationState): readonly string[] {
  const agreed = agreedText(state);
  return agreed.ok ? agreed.text.paragraphs.map(({ label, text }) => `${label} ${plainText(text)}`) : [];
}

// Some nine hundred acts, one after the other, by requests.
describe('the model negotiation', { timeout: 120_000 }, () => {
  it('is negotiated on a server that stops in the middle, by requests and sockets of its people', async () => {
    const clock = new StoryClock();
    test = await startTestServer({
      limits: PATIENT_LIMITS,
      roomLimits: { versionPauseMs: 60 },
      surroundings: clock.surroundings,
    });
    for (const { opening, openedAt, chapters } of modelNegotiations) {
      const id = opening.negotiation;
      const stage = new ServedStage(test, clock, id);
      const player = new Player(stage);
      await player.open(opening, openedAt);
      for (const [index, { story }] of chapters.entries()) {
        await player.play(story);
        const live = readStored(stored(), id);
        expect(live.state).toEqual((await recordOf(id)).state);
        live.close();
        if (index === 2) {
          await expectBracketed(await stage.guest('OST'), id);
          await test.restart(() => undefined);
        }
      }
      expectLaws(await recordOf(id));
      if (id === 'velmora-2026') await expectAgreed(await stage.guest('observer'), id);
    }
    expect(await verifyStore(stored())).toMatchObject({ ok: true });
  });

  it('is the second demonstration, beside the first, and is left as it is when it is opened again', async () => {
    test = await startTestServer();
    const id = await openModelDemonstration(test.server);
    const built = await recordOf(id);
    expectLaws(built);
    expect(built.record.length).toBeGreaterThanOrEqual(600);
    expect(new Set(built.record.map(({ act }) => act.kind))).toContain('words-offered-back');
    await test.restart(() => undefined);
    const since = performance.now();
    expect(await openModelDemonstration(test.server)).toBe(id);
    expect(performance.now() - since).toBeLessThan(5_000);
    expect((await recordOf(id)).record).toEqual(built.record);
    expect(await test.server.rooms.list()).toEqual(
      expect.arrayContaining(['maravia-2026', id, 'orrany-2026']),
    );
    expect(await verifyStore(stored())).toMatchObject({ ok: true });
    const lorrimar = await test.signIn('model-lrm');
    expect(wordsOf(built.state)).toHaveLength(71);
    expect(await exported(lorrimar, id, 'agreed', 'md')).toContain('expressed appreciation for the report');
  });
});

async function expectBracketed(france: Guest, id: string): Promise<void> {
  const md = await exported(france, id, 'bracketed', 'md');
  expect(md).toContain('acknowledged with appreciation');
  expect(md).toContain('19 hospitals and clinics');
  expect(await exported(france, id, 'bracketed', 'html')).toContain('acknowledged with appreciation');
  expect(await exported(france, id, 'bracketed', 'docx')).toMatch(/^PK/);
  const refused = await france.get(`/api/negotiations/${id}/export?form=agreed&as=md`);
  expect(refused.status).toBe(409);
}

/** Also for who may read no more than the text. */
async function expectAgreed(observer: Guest, id: string): Promise<void> {
  const { state } = await recordOf(id);
  const lines = wordsOf(state).map((line) => line.slice(line.indexOf(' ') + 1));
  expect(lines).toHaveLength(71);
  const md = (await exported(observer, id, 'agreed', 'md')).replaceAll('\\', '');
  const html = (await exported(observer, id, 'agreed', 'html')).replaceAll('\u00a0', ' ');
  for (const line of lines) {
    expect(md).toContain(line);
    expect(html).toContain(line);
  }
  expect(await exported(observer, id, 'agreed', 'docx')).toMatch(/^PK/);
  const statement = (await exported(observer, id, 'public-statement', 'md')).replaceAll('\\', '');
  expect(statement).toMatch(
    /^# Public statement by the Chair of the Working Group on Children and Armed Conflict\n/,
  );
  expect(statement).toContain('To the Government of Velmora:');
  expect(statement).not.toMatch(/recommend to the Security Council|^\(a\)/m);
}
