import type { Command } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { type Asked, offlineSentence } from '../../session/ask.ts';
import { type BulkProgress, sendEach } from './send-each.ts';

const item = (name: string) => ({
  key: name,
  name,
  command: { kind: 'untie-package', package: name } as const,
});
const nameIn = (command: Command) => (command.kind === 'untie-package' ? command.package : '');

async function sendAll(answer: (name: string) => Asked) {
  const [sent, told]: [string[], BulkProgress[]] = [[], []];
  const end = await sendEach(['1.1', '2.1', '3.1'].map(item), {
    async ask(command) {
      sent.push(nameIn(command));
      return answer(nameIn(command));
    },
    tell: (progress) => told.push(progress),
  });
  return { sent, told, end };
}

const done: Asked = { ok: true, value: { acts: [] } };
const offline: Asked = { ok: false, isOffline: true, sentence: offlineSentence() };

describe('many commands', () => {
  it('are sent one after the other, and told as they are done', async () => {
    const { sent, told, end } = await sendAll(() => done);
    expect(sent).toEqual(['1.1', '2.1', '3.1']);
    expect(told.map((progress) => progress.done)).toEqual([0, 1, 2, 3, 3]);
    expect(end).toEqual({ total: 3, done: 3, refused: [], isRunning: false });
  });

  it('go on after a refusal, which is told at the end', async () => {
    const { sent, end } = await sendAll((id) =>
      id === '2.1' ? { ok: false, isOffline: false, sentence: 'It is so already.' } : done,
    );
    expect(sent).toEqual(['1.1', '2.1', '3.1']);
    expect(end).toMatchObject({ done: 2, refused: [{ name: '2.1', why: 'It is so already.' }] });
  });

  it('stop being sent without a connection, and each that was not sent is told', async () => {
    const { sent, end } = await sendAll((id) => (id === '2.1' ? offline : done));
    expect(sent).toEqual(['1.1', '2.1']);
    expect(end.refused.map(({ name, why }) => [name, why])).toEqual([
      ['2.1', offlineSentence()],
      ['3.1', offlineSentence()],
    ]);
  });

  it('are over when one throws', async () => {
    const told: BulkProgress[] = [];
    const broken = sendEach([item('1.1')], {
      ask: () => Promise.reject(new Error('broken')),
      tell: (progress) => told.push(progress),
    });
    await expect(broken).rejects.toThrow('broken');
    expect(told.at(-1)?.isRunning).toBe(false);
  });
});
