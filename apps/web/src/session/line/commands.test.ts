import type { CommandAnswer } from '@adref/protocol';
import { describe, expect, it } from 'vitest';
import { createCommandLine, NoConnection } from './commands.ts';

const adopt = { kind: 'adopt', expected: 'h' } as const;

describe('the command line', () => {
  it('answers from the socket when there is one', async () => {
    const ids: string[] = [];
    const line = createCommandLine(
      () => true,
      async (id): Promise<CommandAnswer> => {
        ids.push(id);
        throw new NoConnection();
      },
    );
    const answer = line.send(adopt);
    expect(ids).toEqual([]);
    line.lostSocket();
    await expect(answer).rejects.toBeInstanceOf(NoConnection);
  });

  it('tries the same command over HTTP under the same id when the socket is lost', async () => {
    const sent: string[] = [];
    const line = createCommandLine(
      () => true,
      async (id): Promise<CommandAnswer> => {
        sent.push(id);
        return { id, ok: true, acts: [7] };
      },
    );
    const answer = line.send(adopt);
    line.lostSocket();
    const given = await answer;
    expect(given).toEqual({ id: sent[0], ok: true, acts: [7] });
  });

  it('posts at once when there is no socket', async () => {
    const line = createCommandLine(
      () => false,
      async (id): Promise<CommandAnswer> => ({ id, ok: false, refusal: { kind: 'already-so' } }),
    );
    expect(await line.send(adopt)).toMatchObject({ ok: false, refusal: { kind: 'already-so' } });
  });
});
