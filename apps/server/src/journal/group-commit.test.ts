import { expect, it } from 'vitest';
import { type Batch, createGroupCommit } from './group-commit.ts';

const batchOf = (negotiation: string): Batch => ({ negotiation, rows: [] });

it('commits what is appended in one turn together, in order, and the next turn’s after it', async () => {
  const groups: string[][] = [];
  const group = createGroupCommit((batches) => groups.push(batches.map(({ negotiation }) => negotiation)));
  await Promise.all([group.append(batchOf('n-1')), group.append(batchOf('n-2'))]);
  await group.append(batchOf('n-1'));
  expect(groups).toEqual([['n-1', 'n-2'], ['n-1']]);
});

it('rejects everything of a group that fails, and goes on', async () => {
  let isBroken = true;
  const group = createGroupCommit(() => {
    if (isBroken) throw new Error('The disk is full.');
  });
  const failed = await Promise.allSettled([group.append(batchOf('n-1')), group.append(batchOf('n-2'))]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isBroken = false;
  await group.append(batchOf('n-1'));
});
