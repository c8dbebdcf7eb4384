import { describe, expect, it } from 'vitest';
import { KeyHolder } from './key-holder.ts';
import type { HeldKey } from './key-queue.ts';

const word = (words: string): HeldKey => ({ kind: 'words', words });

function table(canType = true) {
  const done: string[] = [];
  const offered: string[] = [];
  const holder: KeyHolder = new KeyHolder(
    (key) => {
      if (!canType) return false;
      done.push(key.kind === 'words' ? key.words : key.kind);
      if (key.kind === 'enter') holder.holdUntil(next.promise);
      return true;
    },
    (words) => offered.push(words),
  );
  const next = Promise.withResolvers<void>();
  return { holder, done, offered, next };
}

describe('holding keys', () => {
  it('takes nothing while nothing is being re-laid', () => {
    expect(table().holder.take(word('a'))).toBe(false);
  });

  it('gives keys back in the order in which they were pressed', async () => {
    const { holder, done } = table();
    const gap = Promise.withResolvers<void>();
    holder.holdUntil(gap.promise);
    for (const key of [word('a'), word('b'), { kind: 'backspace' } as const, word('c')]) holder.take(key);
    gap.resolve();
    await gap.promise;
    await Promise.resolve();
    expect(done).toEqual(['a', 'b', 'backspace', 'c']);
    expect(holder.isHolding).toBe(false);
  });

  it('keeps what follows an Enter until the paragraph has been split', async () => {
    const { holder, done, next } = table();
    const gap = Promise.withResolvers<void>();
    holder.holdUntil(gap.promise);
    for (const key of [word('a'), { kind: 'enter' } as const, word('b')]) holder.take(key);
    gap.resolve();
    await gap.promise;
    await Promise.resolve();
    expect(done).toEqual(['a', 'enter']);
    holder.take(word('c'));
    next.resolve();
    await next.promise;
    await Promise.resolve();
    expect(done).toEqual(['a', 'enter', 'b', 'c']);
  });

  it('goes on holding when the text is re-laid once more in the meantime', async () => {
    const { holder, done } = table();
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    holder.holdUntil(first.promise);
    holder.take(word('a'));
    holder.holdUntil(second.promise);
    first.resolve();
    await first.promise;
    await Promise.resolve();
    expect(done).toEqual([]);
    second.resolve();
    await second.promise;
    await Promise.resolve();
    expect(done).toEqual(['a']);
  });

  it('offers words back when there is no place to type them', async () => {
    const { holder, offered } = table(false);
    const gap = Promise.withResolvers<void>();
    holder.holdUntil(gap.promise);
    for (const letter of 'due') holder.take(word(letter));
    gap.resolve();
    await gap.promise;
    await Promise.resolve();
    expect(offered).toEqual(['due']);
  });
});
