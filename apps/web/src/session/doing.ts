// One place of the interface from which things are asked for: whether one is under way, and why the last was not done.
import { type Cell, createCell } from '../kit/cell.ts';
import type { DoingNow } from '../kit/doing-now.ts';
import type { Done } from './ask.ts';

/** Runs it; resolves to whether it was done, and passes on what came of it only then. Throws what it throws, and is not busy then. */
export type RunDoing = <T>(what: () => Promise<Done<T>>, then?: (value: T) => void) => Promise<boolean>;

export interface DoingPlace {
  readonly cell: Cell<DoingNow>;
  readonly run: RunDoing;
  /** Forgets why the last one was not done. */
  clear(): void;
}

export function createDoing(): DoingPlace {
  const cell = createCell<DoingNow>({ busy: false, refused: null });
  return {
    cell,
    async run(what, then) {
      cell.set({ busy: true, refused: null });
      let refused: string | null = null;
      let done: Awaited<ReturnType<typeof what>>;
      try {
        done = await what();
        if (!done.ok) refused = done.sentence;
      } finally {
        cell.set({ busy: false, refused });
      }
      if (done.ok) then?.(done.value);
      return done.ok;
    },
    clear() {
      if (cell.get().refused !== null) cell.set({ ...cell.get(), refused: null });
    },
  };
}
