// Every number of an update, put to every number that is none: nothing of such an update is believed.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BAD_NUMBERS, fieldsOf, type Part, written } from '../testing/bad-numbers.ts';
import { craft, idIn, table, text, why, words, wordsIn } from '../testing/guarded-table.ts';

/** An update with every kind of struct that a leaf takes, and a deletion of two letters of them. */
function everyField(server: Y.Doc): readonly Part[] {
  const [client, clock] = idIn(server, 'pak', 0);
  const parent = text(server, 'pak')._item?.id;
  if (parent === undefined) throw new Error('a leaf’s text has an item');
  const id = (name: string, at = clock): Part[] => [
    [`${name} client`, client],
    [`${name} clock`, at],
  ];
  return [
    ['clients', 1],
    ['structs', 4],
    ['client', 77],
    ['clock', 0],
    [0xc4],
    ...id('left'),
    ...id('right', clock + 1),
    ['letters', 2],
    'ab',
    [0xc1],
    ['own client', 77],
    ['own clock', 1],
    ...id('right of the tombstone', clock + 1),
    ['tombstone', 3],
    [0x46],
    ...id('mark right'),
    ['mark key', 4],
    'bold',
    ['mark value', 2],
    '{}',
    [0x04],
    ['parent kind', 0],
    ['parent client', parent.client],
    ['parent clock', parent.clock],
    ['last letters', 1],
    'z',
    ['deleting clients', 1],
    ['deleting client', 77],
    ['deletions', 1],
    ['deletion clock', 0],
    ['deletion length', 2],
  ];
}

describe('the numbers of an update', () => {
  const fields = fieldsOf(everyField(table().server));

  it('are taken as they are written', () => {
    const { server, deliver } = table();
    expect(why(deliver('PAK', written(everyField(server))))).toBe('accepted');
    expect(wordsIn(server, 'pak')).toContain('z');
  });

  it.each(fields)('are refused as malformed in the place of “%s” when they are none', (field) => {
    const { server, judge } = table();
    const before = Y.encodeStateAsUpdate(server);
    for (const [read, bytes] of BAD_NUMBERS) {
      const update = written(everyField(server), { field, bytes });
      expect([read, why(judge('PAK', update))]).toEqual([read, 'malformed']);
    }
    expect(Y.encodeStateAsUpdate(server)).toEqual(before);
  });

  it('stay in their range together: a clock with its lengths, a deletion to its end, a tombstone', () => {
    const { server, judge } = table();
    const at = idIn(server, 'pak', 0);
    const last = 2 ** 31 - 1;
    expect(why(judge('PAK', craft([{ client: 77, clock: last, structs: [words('ab', at, null)] }])))).toBe(
      'malformed',
    );
    expect(why(judge('PAK', craft([], [{ client: at[0], ranges: [[last, 1]] }])))).toBe('malformed');
    const parts = everyField(server).map(
      (part): Part => (part[0] === 'tombstone' ? ['tombstone', 1_000_001] : part),
    );
    expect(why(judge('PAK', written(parts)))).toBe('malformed');
  });
});
