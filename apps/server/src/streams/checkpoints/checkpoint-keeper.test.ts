// A room whose document cannot be told makes no checkpoint, and closes all the same.
import { expect, it } from 'vitest';
import { roomParts } from '../../testing/room-parts.ts';
import { CheckpointKeeper } from './checkpoint-keeper.ts';

it('closes without a last checkpoint when the room cannot say what it is', async () => {
  const warned: string[] = [];
  const keeper = new CheckpointKeeper(
    {
      ...roomParts(),
      key: 'n-1',
      rows: 0,
      base: 0,
      readCheckpoint: async () => null,
      readRows: async () => [],
      saveCheckpoint: async () => {
        throw new Error('nothing is to be saved');
      },
      warn: (_fields, message) => warned.push(message),
    },
    {
      testify: () => {
        throw new Error('invariant: client 7 has no owner');
      },
      takeBack: () => {},
      durable: async () => {},
      differs: () => {},
    },
  );
  keeper.added(1);
  await keeper.last();
  expect(warned).toEqual(['checkpoint not made']);
});

it('asks for nothing to be on disk before the room has said what it is', () => {
  let asked = 0;
  const keeper = new CheckpointKeeper(
    {
      ...roomParts({ rowsBeforeCheckpoint: 1 }),
      key: 'n-1',
      rows: 0,
      base: 0,
      readCheckpoint: async () => null,
      readRows: async () => [],
      saveCheckpoint: async () => {},
      warn: () => {},
    },
    {
      testify: () => {
        throw new Error('invariant: leaf l-7 has no owner');
      },
      takeBack: () => {},
      // A promise that nobody awaits: when it is broken, the process ends.
      durable: () => {
        asked += 1;
        return Promise.resolve();
      },
      differs: () => {},
    },
  );
  expect(() => keeper.added(1)).toThrow('invariant');
  expect(asked).toBe(0);
});
