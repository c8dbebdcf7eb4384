import { describe, expect, it } from 'vitest';
import { KeyHolder, type WaitingPlace } from './key-holder.ts';
import type { HeldKey } from './key-queue.ts';

const word = (words: string): HeldKey => ({ kind: 'words', words });

/** Has the keyboard while keys are held; a composition in it ends when `composed` is called. */
function waitingPlace() {
  const seen: string[] = [];
  let run: (() => void) | null = null;
  const state = { isComposing: false };
  const place: WaitingPlace = {
    begin: () => seen.push('begin'),
    end: (then) => {
      if (state.isComposing) run = then;
      else then();
    },
    leave: () => seen.push('leave'),
  };
  return { place, seen, state, composed: () => run?.() };
}

function table(canType = true) {
  const waiting = waitingPlace();
  const done: string[] = [];
  const offered: string[] = [];
  const holder: KeyHolder = new KeyHolder(
    (key) => {
      if (!canType) return false;
      done.push(key.kind === 'words' ? key.words : key.kind);
      if (key.kind === 'enter') void holder.holdUntil(next.promise);
      return true;
    },
    (words) => offered.push(words),
    waiting.place,
  );
  const next = Promise.withResolvers<void>();
  return { holder, done, offered, next, waiting };
}

describe('holding keys', () => {
  it('takes nothing while nothing is being re-laid', () => {
    expect(table().holder.take(word('a'))).toBe(false);
  });

  it('gives keys back in the order in which they were pressed', async () => {
    const { holder, done } = table();
    const gap = Promise.withResolvers<void>();
    void holder.holdUntil(gap.promise);
    for (const key of [word('a'), word('b'), { kind: 'backspace' } as const, word('c')]) holder.take(key);
    gap.resolve();
    await gap.promise;
    await Promise.resolve();
    expect(done).toEqual(['a', 'b', 'backspace', 'c']);
    expect(holder.isHolding).toBe(false);
  });

  it('gives keys back also when what it waited for fails', async () => {
    const { holder, done } = table();
    const gap = Promise.withResolvers<void>();
    const held = holder.holdUntil(gap.promise);
    holder.take(word('a'));
    gap.reject(new Error('broken'));
    await expect(held).rejects.toThrow('broken');
    expect(done).toEqual(['a']);
    expect(holder.isHolding).toBe(false);
  });

  it('keeps what follows an Enter until the paragraph has been split', async () => {
    const { holder, done, next } = table();
    const gap = Promise.withResolvers<void>();
    void holder.holdUntil(gap.promise);
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
    void holder.holdUntil(first.promise);
    holder.take(word('a'));
    void holder.holdUntil(second.promise);
    first.resolve();
    await first.promise;
    await Promise.resolve();
    expect(done).toEqual([]);
    second.resolve();
    await second.promise;
    await Promise.resolve();
    expect(done).toEqual(['a']);
  });

  it('waits for the end of a composition, and takes its words with it', async () => {
    const { holder, done, waiting } = table();
    const gap = Promise.withResolvers<void>();
    void holder.holdUntil(gap.promise);
    waiting.state.isComposing = true;
    gap.resolve();
    await gap.promise;
    await Promise.resolve();
    expect(done).toEqual([]);
    holder.take(word('你好'));
    waiting.composed();
    expect(done).toEqual(['你好']);
    expect(waiting.seen).toEqual(['begin', 'leave']);
  });

  it('keeps the keyboard in the waiting place as long as it holds', async () => {
    const { holder, next, waiting } = table();
    const gap = Promise.withResolvers<void>();
    void holder.holdUntil(gap.promise);
    holder.take({ kind: 'enter' });
    gap.resolve();
    await gap.promise;
    await Promise.resolve();
    expect(waiting.seen).toEqual(['begin', 'begin']);
    next.resolve();
    await next.promise;
    await Promise.resolve();
    expect(waiting.seen).toEqual(['begin', 'begin', 'leave']);
  });

  it('offers words back when there is no place to type them', async () => {
    const { holder, offered } = table(false);
    const gap = Promise.withResolvers<void>();
    void holder.holdUntil(gap.promise);
    for (const letter of 'due') holder.take(word(letter));
    gap.resolve();
    await gap.promise;
    await Promise.resolve();
    expect(offered).toEqual(['due']);
  });
});
