import { expect, it } from 'vitest';
import { openRefusedKeep } from './refused-words.ts';

it('keeps refused words of one person in one negotiation until they are offered back', () => {
  const entries = new Map<string, string>();
  const storage = {
    length: 0,
    key: () => null,
    clear: () => entries.clear(),
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
  const refused = { words: new Map([['l-1', 'welcomes']]), why: 'too-large' };
  openRefusedKeep(storage, 'ann', 'maravia').keep(refused);
  const again = openRefusedKeep(storage, 'ann', 'maravia');
  expect(again.read()).toEqual(refused);
  expect(openRefusedKeep(storage, 'bob', 'maravia').read()).toBeNull();
  again.forget();
  expect(again.read()).toBeNull();
});
