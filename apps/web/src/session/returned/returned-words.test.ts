import type { RecordedAct } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { createReturnedList, wordsOnlyHere } from './returned-words.ts';

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    key: () => null,
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
const offered = (n: number, person: string, words: string): RecordedAct => ({
  n,
  at: '2026-10-12T10:00:00.000Z',
  seat: 'FRA',
  person,
  command: null,
  act: { kind: 'words-offered-back', leaf: 'l1', words, removed: '', why: 'straddles-a-cut' },
  prev: '',
  hash: '',
});

describe('words that came back', () => {
  it('are those that the record offers to me, until I let go of them for good', () => {
    const storage = memory();
    const acts = [offered(3, 'me', 'due '), offered(4, 'other', 'not mine')];
    const list = createReturnedList('me', storage, 'key');
    list.readActs(acts);
    expect(list.list.get().map(({ words }) => words)).toEqual(['due ']);
    list.dismiss('act-3');
    expect(list.list.get()).toEqual([]);
    const later = createReturnedList('me', storage, 'key');
    later.readActs(acts);
    expect(later.list.get()).toEqual([]);
  });

  it('stay on this device until they are dismissed, when nobody else has them', () => {
    const storage = memory();
    createReturnedList('me', storage, 'key').add('most warmly', 'were refused.');
    const later = createReturnedList('me', storage, 'key');
    expect(later.list.get()).toMatchObject([{ words: 'most warmly', why: 'were refused.' }]);
    later.dismiss(later.list.get()[0]?.id ?? '');
    expect(createReturnedList('me', storage, 'key').list.get()).toEqual([]);
  });

  it('survive a broken note on this device', () => {
    const storage = memory();
    storage.setItem('key', '{broken');
    const list = createReturnedList('me', storage, 'key');
    list.readActs([offered(3, 'me', 'due ')]);
    expect(list.list.get()).toHaveLength(1);
  });

  it('are found by comparing my text with the server’s', () => {
    expect(wordsOnlyHere('took note of the report', 'took due note of the report')).toBe('due ');
    expect(wordsOnlyHere('took note', 'took note')).toBe('');
    expect(wordsOnlyHere('儿童保护', '儿童的保护')).toBe('的');
  });

  it('are found in a text of 20,000 characters that differs everywhere, without detail and without waiting', () => {
    const mine = Array.from({ length: 4_000 }, (_, at) => `mine${at}`).join(' ');
    const server = Array.from({ length: 4_000 }, (_, at) => `theirs${at}`).join(' ');
    expect(wordsOnlyHere(server, mine)).toBe(mine);
  });
});
