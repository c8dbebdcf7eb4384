// The caret's controller for the one part of the page that mounts an editor. Everything else asks the `Caret` of the session.
import { createContext, useContext } from 'react';
import type { CaretController } from './caret-controller.ts';

const CaretContext = createContext<CaretController | null>(null);
export const CaretProvider = CaretContext.Provider;

/** The controller around this component; throws outside of a room. */
export function useCaretController(): CaretController {
  const caret = useContext(CaretContext);
  if (caret === null) throw new Error('invariant: useCaretController is called inside a room');
  return caret;
}
