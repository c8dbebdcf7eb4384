import { describe, expect, it } from 'vitest';
import type { Done } from './ask.ts';
import { createDoing } from './doing.ts';

const failed: Done<null> = { ok: false, sentence: 'Not now.' };

describe('doing', () => {
  it('is busy until it is done, and passes on what came of it', async () => {
    const doing = createDoing();
    const gate = Promise.withResolvers<Done<number>>();
    const got: number[] = [];
    const run = doing.run(
      () => gate.promise,
      (value) => got.push(value),
    );
    expect(doing.cell.get()).toEqual({ busy: true, refused: null });
    gate.resolve({ ok: true, value: 3 });
    expect(await run).toBe(true);
    expect([got, doing.cell.get()]).toEqual([[3], { busy: false, refused: null }]);
  });

  it('keeps the sentence until the next try', async () => {
    const doing = createDoing();
    expect(await doing.run(async () => failed)).toBe(false);
    expect(doing.cell.get()).toEqual({ busy: false, refused: 'Not now.' });
    const again = doing.run(async () => ({ ok: true, value: null }));
    expect(doing.cell.get()).toEqual({ busy: true, refused: null });
    await again;
    await doing.run(async () => failed);
    doing.clear();
    const cleared = doing.cell.get();
    expect(cleared.refused).toBeNull();
    // A component that clears whenever it renders must not render for ever.
    doing.clear();
    expect(doing.cell.get()).toBe(cleared);
  });

  it('is not busy for ever when something throws', async () => {
    const doing = createDoing();
    const broken = doing.run(async () => {
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(doing.cell.get().busy).toBe(false);
    const atOnce = doing.run(() => {
      throw new Error('broken at once');
    });
    await expect(atOnce).rejects.toThrow('broken at once');
    expect(doing.cell.get().busy).toBe(false);
  });
});
