// A slice of the room: a part that components take by itself, so that each says what it needs and can be shown without the rest.
import { type Context, createContext, useContext } from 'react';

/** A context whose value is given by whoever opens a room. */
export function createSlice<T>(): Context<T | null> {
  return createContext<T | null>(null);
}

/** The slice around this component; throws outside of a room. */
export function useSlice<T>(slice: Context<T | null>, name: string): T {
  const value = useContext(slice);
  if (value === null) throw new Error(`invariant: ${name} is called inside a room`);
  return value;
}
