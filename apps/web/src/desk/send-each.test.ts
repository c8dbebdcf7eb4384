import type { Command } from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import { describe, expect, it } from 'vitest';
import { NoConnection } from '../live/commands.ts';
import { type BulkProgress, sendEach } from './send-each.ts';

const item = (name: string) => ({
  key: name,
  name,
  command: { kind: 'untie-package', package: name } as const,
});
const nameIn = (command: Command) => (command.kind === 'untie-package' ? command.package : '');

async function sendAll(answer: (name: string) => CommandAnswer | NoConnection) {
  const [sent, told]: [string[], BulkProgress[]] = [[], []];
  const end = await sendEach(['1.1', '2.1', '3.1'].map(item), {
    async send(command) {
      sent.push(nameIn(command));
      const given = answer(nameIn(command));
      if (given instanceof NoConnection) throw given;
      return given;
    },
    sentence: ({ kind }) => `refused: ${kind}`,
    tell: (progress) => told.push(progress),
  });
  return { sent, told, end };
}

const done = (id: string): CommandAnswer => ({ ok: true, id, acts: [] });

describe('many commands', () => {
  it('are sent one after the other, and told as they are done', async () => {
    const { sent, told, end } = await sendAll(done);
    expect(sent).toEqual(['1.1', '2.1', '3.1']);
    expect(told.map((progress) => progress.done)).toEqual([0, 1, 2, 3, 3]);
    expect(end).toEqual({ total: 3, done: 3, refused: [], isRunning: false });
  });

  it('go on after a refusal, which is told at the end', async () => {
    const { sent, end } = await sendAll((id) =>
      id === '2.1' ? { ok: false, id, refusal: { kind: 'already-so' } } : done(id),
    );
    expect(sent).toEqual(['1.1', '2.1', '3.1']);
    expect(end).toMatchObject({ done: 2, refused: [{ name: '2.1', why: 'refused: already-so' }] });
  });

  it('stop being sent without a connection, and each that was not sent is told', async () => {
    const { sent, end } = await sendAll((id) => (id === '2.1' ? new NoConnection() : done(id)));
    expect(sent).toEqual(['1.1', '2.1']);
    expect(end.refused.map(({ name }) => name)).toEqual(['2.1', '3.1']);
  });
});
