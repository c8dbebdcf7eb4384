import { type Command, decide, hashOfParagraph, type SeatId } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { describe, expect, it } from 'vitest';
import { ask, type Line, offlineSentence } from './ask.ts';
import { createCommandLine, NoConnection } from './line/commands.ts';

/** A line to a judge that has the scene; what may go wrong on the way is done by `before`. */
function lineOf(scene: ReturnType<typeof given>, seat: SeatId, before: () => void = () => {}) {
  const judged: Command[] = [];
  let waits = 0;
  const commands = createCommandLine(
    () => false,
    async (id, command) => {
      before();
      judged.push(command);
      let ids = 0;
      const asking = {
        seat,
        person: 'p',
        now: '2026-06-01T10:00:00.000Z',
        newId: (p: string) => `${p}${++ids}`,
      };
      const decision = decide(scene.state, command, asking);
      return decision.ok
        ? { id, ok: true, acts: decision.acts.map((_, index) => scene.state.acts + index) }
        : { id, ok: false, refusal: decision.refusal };
    },
  );
  const line: Line = {
    send: commands.send,
    state: { get: () => scene.state },
    caughtUp: async () => {
      waits += 1;
    },
  };
  return { line, judged, waits: () => waits };
}

const agree = (scene: ReturnType<typeof given>, expected: string): Command => ({
  kind: 'agree-ad-ref',
  paragraph: scene.state.paragraphs[0]?.id ?? '',
  expected,
});

const hashNow = (scene: ReturnType<typeof given>) => {
  const [paragraph] = scene.state.paragraphs;
  return paragraph === undefined ? '' : hashOfParagraph(paragraph);
};

describe('asking', () => {
  it('gives the acts that the command became', async () => {
    const scene = given('one');
    const { line } = lineOf(scene, 'chair');
    expect(await ask(line, agree(scene, hashNow(scene)))).toEqual({
      ok: true,
      value: { acts: [scene.state.acts] },
    });
  });

  it('says why it was refused, in the sentence of the refusal', async () => {
    const scene = given('one');
    const { line } = lineOf(scene, 'FRA');
    const asked = await ask(line, agree(scene, hashNow(scene)));
    expect(asked).toMatchObject({ ok: false, isOffline: false });
    expect(!asked.ok && asked.sentence).toMatch(/^France may not /);
  });

  it('says that the server cannot be reached, and what was not done', async () => {
    const scene = given('one');
    const away = lineOf(scene, 'chair', () => {
      throw new NoConnection();
    });
    expect(await ask(away.line, agree(scene, ''))).toEqual({
      ok: false,
      isOffline: true,
      sentence: 'You are offline: this was not done. Try again when the connection is back.',
    });
    expect(await ask(away.line, agree(scene, ''), 'nothing was imported')).toMatchObject({
      sentence: offlineSentence('nothing was imported'),
    });
  });

  it('makes a command anew while the answer is stale, each time after it has caught up', async () => {
    const scene = given('one');
    const { line, judged, waits } = lineOf(scene, 'chair');
    const hashes = ['seen before', 'seen since', hashNow(scene)];
    const asked = await ask(line, () => agree(scene, hashes[judged.length] ?? ''));
    expect(asked.ok).toBe(true);
    expect(judged).toHaveLength(3);
    expect(waits()).toBe(2);
  });

  it('does not make it anew after another refusal', async () => {
    const scene = given('one');
    const { line, judged } = lineOf(scene, 'FRA');
    expect((await ask(line, () => agree(scene, hashNow(scene)))).ok).toBe(false);
    expect(judged).toHaveLength(1);
  });

  it('says that it is stale when it cannot be made anew', async () => {
    const scene = given('one');
    const { line, judged } = lineOf(scene, 'chair');
    const asked = await ask(line, () => (judged.length === 0 ? agree(scene, 'seen before') : null));
    expect(asked).toMatchObject({ ok: false, isOffline: false });
    expect(judged).toHaveLength(1);
  });

  it('sends a command that was made once only once, however stale', async () => {
    const scene = given('one');
    const { line, judged, waits } = lineOf(scene, 'chair');
    expect((await ask(line, agree(scene, 'seen before'))).ok).toBe(false);
    expect([judged.length, waits()]).toEqual([1, 0]);
  });

  it('gives up at last when every answer is stale', async () => {
    const scene = given('one');
    const { line, judged } = lineOf(scene, 'chair');
    expect((await ask(line, () => agree(scene, 'seen before'))).ok).toBe(false);
    expect(judged.length).toBeGreaterThan(9);
  });

  it('passes on what it does not know', async () => {
    const scene = given('one');
    const broken = lineOf(scene, 'chair', () => {
      throw new TypeError('not an answer');
    });
    await expect(ask(broken.line, agree(scene, ''))).rejects.toBeInstanceOf(TypeError);
  });
});
