import { describe, expect, it } from 'vitest';
import { dropOf } from './drop-place.ts';

const selected = (from: number, to: number, leaf = 'a') => ({
  anchor: { leaf, offset: from },
  head: { leaf, offset: to },
});

describe('words dragged within the text', () => {
  it('come to stand behind what is left of their leaf, or before it', () => {
    expect(dropOf(selected(4, 8), { leaf: 'a', offset: 10 })?.at).toEqual({ leaf: 'a', offset: 6 });
    expect(dropOf(selected(8, 4), { leaf: 'a', offset: 2 })?.at).toEqual({ leaf: 'a', offset: 2 });
    expect(dropOf(selected(4, 8), { leaf: 'b', offset: 10 })?.at).toEqual({ leaf: 'b', offset: 10 });
  });

  it('stay where they are when they are dropped on themselves', () => {
    for (const offset of [4, 6, 8])
      expect(dropOf(selected(4, 8), { leaf: 'a', offset })?.isOnItself).toBe(true);
  });

  it('are copied when they stand in several leaves, or are none', () => {
    const over = { anchor: { leaf: 'a', offset: 1 }, head: { leaf: 'b', offset: 1 } };
    expect(dropOf(over, { leaf: 'b', offset: 9 })).toBeNull();
    expect(dropOf(selected(4, 4), { leaf: 'a', offset: 9 })).toBeNull();
  });
});
