import { describe, expect, it } from 'vitest';
import { openNumberStyle } from './number-style.ts';

function storageWith(value: string | null) {
  let kept = value;
  return {
    getItem: () => kept,
    setItem: (_key: string, next: string) => {
      kept = next;
    },
  };
}

describe('how numbers are called', () => {
  it('is as negotiators do, until this device was told otherwise', () => {
    expect(openNumberStyle(storageWith(null)).get()).toBe('new-is-bis');
    expect(openNumberStyle(storageWith('nonsense')).get()).toBe('new-is-bis');
    const storage = storageWith(null);
    openNumberStyle(storage).set('alternative-is-bis');
    expect(openNumberStyle(storage).get()).toBe('alternative-is-bis');
  });
});
