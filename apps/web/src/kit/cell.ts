// A value that can be watched: the smallest external store. It is no state manager; each cell has one owner who sets it.
import { useCallback, useSyncExternalStore } from 'react';

export interface Cell<T> {
  get(): T;
  set(value: T): void;
  /** Calls back after each change; returns its stop function. */
  watch(changed: () => void): () => void;
}

/** Makes a cell. Setting an identical value tells nobody. */
export function createCell<T>(initial: T): Cell<T> {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const changed of [...watchers]) changed();
    },
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

/** One watch that calls back after a change to any of several. */
export function watchEach(
  ...watches: readonly ((changed: () => void) => () => void)[]
): (changed: () => void) => () => void {
  return (changed) => {
    const stops = watches.map((watch) => watch(changed));
    return () => {
      for (const stop of stops) stop();
    };
  };
}

/** The cell's value in a component, which renders again when it changes. */
export function useCell<T>(cell: Cell<T>): T {
  return useSyncExternalStore(cell.watch, cell.get);
}

/** A part of a cell's value; renders again only when that part changes. The part must be a primitive or keep its identity. */
export function useCellPart<T, P>(cell: Pick<Cell<T>, 'get' | 'watch'>, part: (value: T) => P): P {
  const read = useCallback(() => part(cell.get()), [cell, part]);
  return useSyncExternalStore(cell.watch, read);
}
